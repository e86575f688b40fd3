import { expect, test, waitForMarks } from '../harness/index.ts';
import { painted } from '../helpers/excerpts.ts';
import { keepText, waitInOverlay } from '../helpers/overlay.ts';
import { hostilePage } from './pages.ts';

/** Writes down everything that a page can hear or read of us. */
const SPY = `
  const heard = (globalThis.heard = []);
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'paste', 'copy',
    'compositionupdate', 'dragstart'])
    for (const target of [window, document])
      target.addEventListener(type, (event) => heard.push(type + ':' + (event.key ?? event.data ?? '')), true);
  customElements.define('rapporteur-overlay', class extends HTMLElement {
    constructor() { super(); globalThis.inside = this.attachInternals(); }
  });
  customElements.define('rapporteur-excerpts', class extends HTMLElement {
    constructor() { super(); globalThis.insideExcerpts = this.attachInternals(); }
  });
  addEventListener('message', (event) => heard.push('message:' + JSON.stringify(event.data)), true);
`;

const QUOTE = 'submit a report at its seventy-ninth session';

test('a page hears nothing of a note, and finds no kept text among its highlights', async ({ rig, open }) => {
  const address = 'https://www.un.org/en/spying';
  rig.hosts.serve(address, hostilePage(SPY));
  const tab = await open(address);
  await waitForMarks(tab, 2, 'reference');
  await keepText(tab, 'green', QUOTE);
  await expect.poll(() => painted(tab, 'green')).toEqual([QUOTE]);
  // It is saved: right after the installation that takes its time.
  await tab.waitFor(
    () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.excerpt-bar') == null,
    undefined,
    40_000,
  );

  const [x, y] = await tab.evaluate(() => {
    const range = document.createRange();
    const node = document.getElementById('plain')?.firstChild;
    if (!node) throw new Error('no text');
    range.setStart(node, 40);
    range.setEnd(node, 41);
    const box = range.getBoundingClientRect();
    return [box.x + 1, box.y + box.height / 2] as const;
  });
  await tab.click(x, y);
  // The editor takes the focus once it stands; whoever focuses a field before loses it again.
  await waitInOverlay(tab, '.excerpt-editor:focus');
  await tab.evaluate(() => {
    document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('textarea')?.focus();
    (globalThis as unknown as { heard: string[] }).heard.length = 0;
  });
  await tab.type('Zq9');
  const seen = await tab.evaluate(() => {
    const spy = globalThis as unknown as Record<'inside' | 'insideExcerpts', ElementInternals> & {
      heard: string[];
    };
    const highlighted: string[] = [];
    CSS.highlights.forEach((highlight, name) => highlight.forEach(() => highlighted.push(name)));
    return {
      note: document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('textarea')?.value,
      heard: spy.heard.slice(),
      roots: [spy.inside.shadowRoot, spy.insideExcerpts.shadowRoot],
      highlighted: [...new Set(highlighted)],
    };
  });
  expect(seen.note).toBe('Zq9');
  expect(seen.heard).toEqual([]);
  expect(seen.roots).toEqual([null, null]);
  // References and terms are the page's own words: where they stand is no secret.
  expect(seen.highlighted.filter((name) => !/-(?:reference|term)$/.test(name))).toEqual([]);
  expect(seen.highlighted).toContain('rapporteur-underline-reference');
});

test('a page outside the known hosts cannot tell that we are there', async ({ rig, open }) => {
  const address = 'https://example.com/probe';
  rig.hosts.serve(address, hostilePage(SPY));
  const tab = await open(address);
  const found = await tab.evaluate(async (origin: string) => {
    const files = [
      'reader.html',
      'manifest.json',
      'page.js',
      'guard.js',
      'references.js',
      'views.js',
      'assets/marks.css',
    ];
    const answered: string[] = [];
    for (const file of [...files, 'icons/16.png', 'icon/16.png', 'index/manifest.json']) {
      const url = `${origin}/${file}`;
      await fetch(url).then(
        () => answered.push(`fetch ${file}`),
        () => undefined,
      );
      await new Promise<void>((resolve) => {
        const image = new Image();
        image.onload = () => {
          answered.push(`image ${file}`);
          resolve();
        };
        image.onerror = () => resolve();
        image.src = url;
      });
    }
    const spied = globalThis as unknown as { heard: string[] };
    const style = getComputedStyle(document.body, '::highlight(rapporteur-active)').backgroundColor;
    const plain = getComputedStyle(document.body, '::highlight(no-such-name)').backgroundColor;
    return {
      answered,
      heard: spied.heard,
      highlights: CSS.highlights.size,
      elements: document.querySelectorAll('rapporteur-overlay, rapporteur-excerpts').length,
      styled: style !== plain,
    };
  }, rig.origin);
  expect(found).toEqual({ answered: [], heard: [], highlights: 0, elements: 0, styled: false });
});
