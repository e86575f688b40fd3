import { describe, expect, it } from 'vitest';
import { importsOf, reach, sources } from './sources.ts';

const files = new Map(
  sources(/\.tsx?$/, ['entrypoints', 'components', 'lib', 'data']).map((file) => [file.path, file]),
);
const all = Array.from(files.values());
const within = (folder: string) => all.filter(({ path }) => path.startsWith(`${folder}/`));

/** Imports of a layer that lead to a layer above it. */
const upward = (layer: string, above: readonly string[]) =>
  within(layer).flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => above.some((folder) => from.startsWith(`${folder}/`)))
      .map(({ from }) => `${file.path} → ${from}`),
  );

describe('dependencies point one way', () => {
  it.each([
    ['lib', ['components', 'entrypoints', 'test']],
    ['components', ['entrypoints', 'test']],
    ['entrypoints', ['test']],
    ['data', ['components', 'entrypoints', 'test']],
  ] as const)('%s imports nothing from above it', (layer, above) => {
    expect(within(layer).length).toBeGreaterThan(0);
    expect(upward(layer, above)).toEqual([]);
  });
});

describe('pure folders know no browser', () => {
  const browserOnly = /^(?:webextension-polyfill|dexie|preact|pdfjs-dist|wxt)(?:\/|$)/;
  it.each(['lib/symbols', 'lib/detect', 'lib/languages', 'lib/faults', 'lib/i18n'])('%s', (folder) => {
    const ways = within(folder).flatMap(({ path }) =>
      Array.from(reach(path, files)).filter(([to]) => browserOnly.test(to)),
    );
    expect(within(folder).length).toBeGreaterThan(0);
    expect(ways.map(([, way]) => way)).toEqual([]);
  });
});

describe('the content script stays light', () => {
  const heavy = /^(?:dexie|fuse\.js|pdfjs-dist|citeproc|papaparse|saxes|fflate)(?:\/|$)/;
  it('reaches no database, ranking, PDF or citation library', () => {
    const injected = ['page.ts', 'guard.ts', 'references.ts', 'terms.ts', 'views.ts', 'shell/', 'content/'];
    const starts = injected.flatMap((name) => {
      const paths = all.map(({ path }) => path).filter((path) => path.startsWith(`entrypoints/${name}`));
      expect(paths, name).not.toEqual([]);
      return paths;
    });
    const ways = starts.flatMap((path) => Array.from(reach(path, files)).filter(([to]) => heavy.test(to)));
    expect(ways.map(([, way]) => way)).toEqual([]);
  });
});

describe('no two files need each other', () => {
  it('has no cycle of imports', () => {
    const cycles = all
      .filter(({ path }) =>
        importsOf(files.get(path) ?? { path, text: '', lines: 0 }).some(
          ({ from, typeOnly }) => !typeOnly && reach(from, files).has(path),
        ),
      )
      .map(({ path }) => path);
    expect(cycles).toEqual([]);
  });
});
