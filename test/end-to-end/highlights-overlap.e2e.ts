import { expect, serveDocument, test, textPdf, type TestFrame } from './harness/index.ts';
import { painted } from './helpers/excerpts.ts';
import { keepText, overlayText, pressInOverlay, waitInOverlay } from './helpers/overlay.ts';
import { page } from './pages/index.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const SENTENCE = 'Requests the Secretary-General to submit a report at its seventy-ninth session';

/** The colours that fill the place of a text, and those that are lines under it. */
const over = (frame: TestFrame, text: string) =>
  frame.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      break;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    const root = document.querySelector('rapporteur-excerpts')?.shadowRoot ?? document;
    const found: Record<'filled' | 'lines', string[]> = { filled: [], lines: [] };
    for (const box of root.querySelectorAll('[class*=excerpt-]')) {
      const colour = /excerpt-(yellow|green|blue|pink|purple)/.exec(box.className)?.[1];
      const area = box.getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const here =
        area.left <= middleX && middleX <= area.right && area.top <= middleY && middleY <= area.bottom;
      if (!colour || !here) continue;
      const filled = getComputedStyle(box).backgroundColor !== 'rgba(0, 0, 0, 0)';
      found[filled ? 'filled' : 'lines'].push(colour);
    }
    return found;
  }, text);

/** Each attempt has a document of its own. */
let attempts = 0;

const THREE = { filled: ['blue'], lines: ['yellow', 'green'] };

test('text under three excerpts has one fill, and each of them can be chosen by mouse and by keys', async ({
  rig,
  open,
}) => {
  const address = `https://www.un.org/en/three/${++attempts}`;
  rig.hosts.serve(address, page('prose'));
  const tab = await open(address);
  await keepText(tab, 'yellow', SENTENCE);
  await keepText(tab, 'green', 'Secretary-General to submit a report');
  await keepText(tab, 'blue', 'submit a report at its');
  await expect.poll(() => over(tab, 'a report')).toEqual(THREE);
  expect(await over(tab, 'session')).toEqual({ filled: ['yellow'], lines: [] });
  expect(await painted(tab, 'yellow')).toEqual([SENTENCE]);
  await tab.screenshot('excerpts-over-one-another');

  const [x, y] = await tab.evaluate(() => {
    const node = document.querySelector('#plain')?.firstChild;
    const at = node?.nodeValue?.indexOf('a report') ?? 0;
    const range = document.createRange();
    if (node) range.setStart(node, at);
    if (node) range.setEnd(node, at + 2);
    const box = range.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  });
  await tab.click(x, y);
  await waitInOverlay(tab, '.excerpt-editor .excerpt-choice.swatch-yellow');
  await tab.screenshot('excerpts-over-one-another-choice');
  await pressInOverlay(tab, '.excerpt-editor .excerpt-choice.swatch-green');
  await waitInOverlay(tab, '.excerpt-editor .excerpt-choice.swatch-blue');
  expect(await overlayText(tab, '.excerpt-editor')).toContain(SENTENCE);

  const focused = () =>
    tab.evaluate(
      () => document.querySelector('rapporteur-overlay')?.shadowRoot?.activeElement?.className ?? '',
    );
  for (let presses = 0; presses < 24 && !(await focused()).includes('excerpt-choice'); presses++)
    await tab.press('Tab');
  await tab.press('Enter');
  await waitInOverlay(tab, '.excerpt-editor .excerpt-choice.swatch-green');
  await waitInOverlay(tab, '.excerpt-editor .excerpt-choice.swatch-blue');
});

test('so it is on the pages of a PDF', async ({ rig }) => {
  const symbol = `A/79/${603 + ++attempts}`;
  serveDocument(rig.hosts, symbol, textPdf([[symbol, SENTENCE]]), 'embed');
  const reader = await rig.openExtensionPage(readerFor(`https://docs.un.org/en/${symbol}`));
  await waitForReader(reader);
  await keepText(reader, 'yellow', SENTENCE);
  await keepText(reader, 'green', 'Secretary-General to submit a report');
  await keepText(reader, 'blue', 'submit a report at its');
  await expect.poll(() => over(reader, 'a report')).toEqual(THREE);
  await reader.screenshot('excerpts-over-one-another-pdf');
  await reader.close();
});
