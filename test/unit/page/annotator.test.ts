import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Detector, DetectorState } from '../../../lib/detect/types.ts';
import { Annotator } from '../../../lib/page/annotator.ts';
import { Scan } from '../../../lib/page/scan.ts';
import type { Painter } from '../../../lib/page/types.ts';
import type { TextChange, TextSource } from '../../../lib/text/source.ts';
import type { DocumentText, TextBlock } from '../../../lib/text/types.ts';

/** Finds `#12` as a reference to whatever `=name` said last before: its state matters, as the real one's does. */
function namingDetector(): Detector {
  let state: DetectorState & { readonly name: string } = { blocksRead: 0, name: 'none' };
  return {
    scan(block) {
      const references = [];
      for (const match of block.matchAll(/=(\w+)|#(\d+)/g)) {
        if (match[1]) state = { ...state, name: match[1] };
        else
          references.push({
            start: match.index,
            end: match.index + match[0].length,
            kind: 'symbol' as const,
            symbol: `${state.name}/${match[2] ?? ''}`,
            confidence: state.name === 'none' ? 0.5 : 0.9,
            reason: 'named' as const,
            alternatives: [],
          });
      }
      state = { ...state, blocksRead: state.blocksRead + 1 };
      return { references, terms: [] };
    },
    state: () => state,
    restore(earlier) {
      state = { name: 'none', ...earlier };
    },
  };
}

class FakeText implements DocumentText {
  version = 0;
  blocks: TextBlock[] = [];
  readonly #listeners: ((change: TextChange) => void)[] = [];
  get text() {
    return this.blocks.map(({ text }) => text).join('\n');
  }
  readonly source: TextSource = { text: this, watch: (onChange) => void this.#listeners.push(onChange) };
  ranges = () => [];
  offsetOf = () => null;

  /** Replaces the texts from a block on. */
  set(firstBlock: number, texts: readonly string[]): void {
    const blocks = this.blocks.slice(0, firstBlock);
    for (const text of texts) {
      const last = blocks.at(-1);
      blocks.push({ text, role: 'text', start: last ? last.start + last.text.length + 1 : 0 });
    }
    this.blocks = blocks;
    this.version++;
    for (const listener of this.#listeners) listener({ firstBlock });
  }
}

function bench(texts: readonly string[]) {
  const text = new FakeText();
  const painted: string[][] = [];
  const painter: Painter = {
    paint: (_, marks) =>
      void painted.push(marks.map(({ style, span }) => `${style} ${span.start}-${span.end}`)),
    rectangles: () => [],
    elementAt: () => null,
    reveal: () => undefined,
  };
  const lifetime = new AbortController();
  const annotator = new Annotator({
    source: text.source,
    painter,
    createDetector: namingDetector,
    marks: { reference: true, term: true },
    signal: lifetime.signal,
  });
  text.set(0, texts);
  return { source: text, annotator, painted, lifetime };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
const keys = (annotator: Annotator) => [...annotator.mentions()].map(({ key }) => key);
const lifetimes: AbortController[] = [];

describe('the annotator', () => {
  let current: ReturnType<typeof bench>;
  beforeEach(() => {
    current = bench(['#1', '=A and #2', ...Array.from({ length: 60 }, (_, index) => `text #${index + 3}`)]);
    lifetimes.push(current.lifetime);
  });
  afterEach(() => lifetimes.splice(0).forEach((lifetime) => lifetime.abort()));

  it('finds the mentions in order and paints them', async () => {
    await settle();
    expect(keys(current.annotator).slice(0, 3)).toEqual(['none/1', 'A/2', 'A/3']);
    expect(keys(current.annotator)).toHaveLength(62);
    expect(current.painted.at(-1)?.slice(0, 2)).toEqual(['reference-probable 0-2', 'reference 10-12']);
  });

  it('reads on with what the blocks before a change said', async () => {
    await settle();
    current.source.set(40, ['new #100', '=B', '#101']);
    await settle();
    expect(keys(current.annotator).slice(-2)).toEqual(['A/100', 'B/101']);
    expect(keys(current.annotator)).toHaveLength(40 + 2);
  });

  it('lets a change in front change what comes after', async () => {
    await settle();
    const rest = current.source.blocks.slice(2).map(({ text }) => text);
    current.source.set(1, ['=Z #2', ...rest]);
    await settle();
    expect(
      new Set(
        keys(current.annotator)
          .slice(1)
          .map((key) => key[0]),
      ),
    ).toEqual(new Set(['Z']));
  });

  it('survives a text that changes while it is read', async () => {
    current.source.set(1, ['=Q', '#5']);
    current.source.set(2, ['#6', '#7']);
    await settle();
    expect(keys(current.annotator)).toEqual(['none/1', 'Q/6', 'Q/7']);
  });

  it('keeps what it found, block by block, while everything is read again', async () => {
    await settle();
    const { blocks } = current.source;
    const found = (scan: Scan) => blocks.flatMap((block) => scan.found(block).map(({ key }) => key));
    const first = new Scan(namingDetector);
    expect([...first.steps(blocks, 0, () => 0)]).toHaveLength(62);
    // Twice, before the first of the two was read.
    const last = new Scan(namingDetector, new Scan(namingDetector, first));
    const steps = last.steps(blocks, 0, () => 0);
    steps.next();
    expect(found(last)).toEqual(found(first));
    for (let step = steps.next(); step.done !== true; step = steps.next());
    expect(found(last)).toEqual(found(first));
    expect(found(new Scan(namingDetector))).toEqual([]);
  });

  it('knows the mention at an offset, its occurrences, and what no longer stands', async () => {
    await settle();
    const { annotator, source } = current;
    const placed = annotator.at(11);
    expect(placed?.key).toBe('A/2');
    expect(annotator.at(12)?.key).toBe('A/2');
    expect(annotator.at(4)).toBeNull();
    expect(placed && annotator.occurrences(placed)).toEqual([placed]);
    expect(placed && annotator.stands(placed)).toBe(true);
    source.set(1, ['other']);
    expect(placed && annotator.stands(placed)).toBe(false);
  });

  it('takes its marks away when what is marked is switched off, and at its end', async () => {
    await settle();
    current.annotator.show({ reference: false, term: true });
    expect(current.painted.at(-1)).toEqual([]);
    expect(current.annotator.at(11)).toBeNull();
    current.annotator.show({ reference: true, term: true });
    expect(current.painted.at(-1)).toHaveLength(62);
    current.lifetime.abort();
    expect(current.painted.at(-1)).toEqual([]);
  });
});
