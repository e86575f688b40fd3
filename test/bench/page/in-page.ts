/** Runs inside a page of a real browser: scan and mark, against mark.js and against the least that reading costs. */
import Mark from 'mark.js';
import { HighlightPainter } from '../../../lib/page/highlight-painter.ts';
import { placeMentions, spanOf, styleOf } from '../../../lib/page/mentions.ts';
import { DomText } from '../../../lib/text/dom/index.ts';
import { burdened, BURDENS, createDetector, dress, firstReading, frame, leave, stay } from './live.ts';

/** What a reader without knowledge of the field would look for: symbols, and bare numbers after a word. */
const NAIVE = /\b[A-Z]{1,4}(?:\/[A-Z0-9.]{1,12}){1,5}\b|\b\d{1,3}\/\d{1,4}\b/g;

/** A page of about so many UTF-16 units with two citations a paragraph of 200: 10,000 in a million. */
function fill(size: number): number {
  const paragraphs: HTMLElement[] = [];
  for (let length = 0, index = 1; length < size; index++) {
    const text =
      `Recalling its resolution ${50 + (index % 30)}/${1 + (index % 300)} and document ` +
      `A/${50 + (index % 30)}/${100 + (index % 800)}, and bearing in mind paths that are kept for those who walk, ` +
      'roads for those who ride, and a word or two for those who only read of either at home. ';
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    paragraphs.push(paragraph);
    length += text.length;
  }
  document.body.replaceChildren(...paragraphs);
  return paragraphs.length * 2;
}

/**
 * From the beginning of the work to its being painted. The frame is asked for first, as any change of the page asks for
 * one: who changes it only at the end would else wait for the beginning of another frame besides.
 */
async function timed(work: () => unknown): Promise<number> {
  await frame();
  const start = performance.now();
  const painted = frame();
  work();
  await painted;
  return performance.now() - start;
}

function readPage(): DomText {
  const text = new DomText(document.documentElement);
  while (text.readNext());
  text.publish();
  return text;
}

function scanAndMark(lifetime: AbortSignal): number {
  const text = readPage();
  const detector = createDetector();
  const painter = new HighlightPainter(text, 'underline', lifetime);
  const placed = text.blocks.flatMap((block) => placeMentions(block, detector.scan(block.text)));
  painter.paint(
    'mentions',
    placed.map((one) => ({ style: styleOf(one), span: spanOf(one) })),
  );
  return placed.length;
}

/** The least that any reading of a page costs: its text nodes, joined. */
function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? '');
  return texts.join('').length;
}

/** Paints what a naive pattern finds, for the share that detection has in the whole. */
function naiveMarks(lifetime: AbortSignal): number {
  const text = readPage();
  const painter = new HighlightPainter(text, 'underline', lifetime);
  const marks = text.blocks.flatMap((block) =>
    [...block.text.matchAll(NAIVE)].map((match) => {
      const start = block.start + match.index;
      return { style: 'reference' as const, span: { start, end: start + match[0].length } };
    }),
  );
  painter.paint('mentions', marks);
  return marks.length;
}

/** The ways to read a page, each as one piece of work; what it leaves goes with its lifetime, or with the page. */
const ways: Readonly<Record<string, (lifetime: AbortSignal) => unknown>> = {
  ours: scanAndMark,
  naive: naiveMarks,
  reading: readPage,
  floor,
  peer: () => {
    new Mark(document.body).markRegExp(NAIVE, { acrossElements: false });
  },
};

/** Goes one way once and gives the milliseconds; the page is as before from the next {@link settle} on. */
async function once(name: string): Promise<number> {
  const lifetime = new AbortController();
  const time = await timed(() => ways[name]?.(lifetime.signal));
  lifetime.abort();
  return time;
}

let dressed: AbortController | null = null;

/** Gives the page the styles of marks until {@link undress}: the browser injects them before our script, which has no part in their cost. */
function dressUp(): void {
  dressed = new AbortController();
  dress(dressed.signal);
}

function undress(): void {
  dressed?.abort();
  dressed = null;
}

/** What earlier work left to paint is painted then. */
async function settle(): Promise<void> {
  await frame();
  await frame();
}

/** A page of 100,000 nodes: paragraphs with an element and its text each. */
function fillManyNodes(): void {
  const paragraphs = Array.from({ length: 33_334 }, (_, index) => {
    const paragraph = document.createElement('p');
    const inner = document.createElement('i');
    inner.textContent = index % 20 === 0 ? `resolution 70/${(index % 300) + 1}` : 'words';
    paragraph.append(inner);
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
}

/** So much text as a small page has, in UTF-16 units. */
const SMALL = 20_000;

const fillSmall = () => fill(SMALL);

Object.assign(globalThis, {
  pageBench: {
    fill,
    dressUp,
    undress,
    settle,
    once,
    firstReading,
    fillSmall,
    fillManyNodes,
    BURDENS,
    burdened,
    stay,
    leave,
  },
});
