import { expect, it } from 'vitest';
import { sources } from './sources.ts';

/** Where a rule of the types or the linter would be switched off, or a test left out. */
const SWITCHED_OFF =
  /(?:\/\/|\/\*)\s{0,3}(?:eslint-|@ts-|v8 ignore|istanbul)|\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/;

const lines = (files: ReturnType<typeof sources>, wrong: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (wrong.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

it('no file switches a rule off, and no test is left out', () => {
  const written = sources(/\.m?[jt]sx?$/);
  expect(written.length).toBeGreaterThan(500);
  expect(lines(written, SWITCHED_OFF)).toEqual([]);
});

it('no module holds what changes: it would outlive whoever put it there', () => {
  expect(lines(sources(/\.tsx?$/, ['lib', 'components']), /^(?:export )?(?:let|var)\s/)).toEqual([]);
});
