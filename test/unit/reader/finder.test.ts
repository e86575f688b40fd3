import { signal } from '@preact/signals';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { createFinder, type Finder } from '../../../lib/reader/finder.ts';
import type { Reading } from '../../../lib/reader/reading.ts';
import type { Span } from '../../../lib/text/types.ts';
import { plainText } from '../anchor/plain-text.ts';

interface Painted {
  readonly style: string;
  readonly span: Span;
}

/** A document with what the search paints in it and brings into view. */
function opened(...blocks: string[]) {
  let listener: () => void = () => undefined;
  const source = {
    text: plainText(blocks),
    watch: (onChange: () => void) => {
      listener = onChange;
      onChange();
    },
  };
  const document = {
    painted: [] as Painted[],
    revealed: [] as string[],
    inView: 0,
    /** Further text comes. */
    grow(...more: string[]) {
      source.text = { ...plainText([...blocks, ...more]), version: source.text.version + 1 };
      listener();
    },
  };
  const reading = {
    source,
    signal: new AbortController().signal,
    offsetInView: () => document.inView,
    painter: {
      paint: (_: string, marks: Painted[]) => (document.painted = marks),
      reveal: ({ start }: Span) => document.revealed.push(String(start)),
    },
  } as unknown as Reading;
  return { document, reading };
}

let lifetime: AbortController;
let finder: Finder;
let document: ReturnType<typeof opened>['document'];
const reading = signal<Reading | null>(null);

beforeEach(() => {
  lifetime = new AbortController();
  const made = opened('the board and the Board', 'a boarding of boards');
  document = made.document;
  reading.value = made.reading;
  finder = createFinder(reading, lifetime.signal);
});
afterEach(() => lifetime.abort());

const starts = () => finder.matches.value.map(({ start }) => start);
const styles = () => document.painted.map(({ style }) => style);

describe('a search in a document', () => {
  it('finds nothing before it is open, nor without a word', () => {
    finder.query.value = 'board';
    expect(starts()).toEqual([]);
    finder.open();
    expect(starts()).toEqual([4, 18, 26, 38]);
    finder.query.value = '  ';
    expect(starts()).toEqual([]);
    expect(document.painted).toEqual([]);
  });

  it('shows the first from what is in view on, and marks all', () => {
    document.inView = 10;
    finder.open();
    finder.query.value = 'board';
    expect(finder.current.value).toBe(1);
    expect(document.revealed).toEqual(['18']);
    expect(styles()).toEqual(['find', 'find-current', 'find', 'find']);
  });

  it('goes on from there with each letter typed, not from what was found last', () => {
    document.inView = 10;
    finder.open();
    for (const query of ['b', 'bo', 'boards']) finder.query.value = query;
    expect(document.revealed).toEqual(['18', '18', '38']);
    finder.query.value = 'board';
    expect(finder.current.value).toBe(1);
  });

  it('begins at the beginning where nothing stands behind what is in view', () => {
    document.inView = 39;
    finder.open();
    finder.query.value = 'board';
    expect(finder.current.value).toBe(0);
  });

  it('steps through what was found, and says where it goes around', () => {
    finder.open();
    finder.query.value = 'board';
    const step = (by: 1 | -1) => {
      finder.step(by);
      return [finder.current.value, finder.wrapped.value];
    };
    expect([step(1), step(1), step(1)]).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    expect([step(1), step(-1), step(-1)]).toEqual([
      [0, 1],
      [3, -1],
      [2, 0],
    ]);
    expect(document.revealed.slice(-1)).toEqual(['26']);
  });

  it('says that it went around where there is but one', () => {
    finder.open();
    finder.query.value = 'boarding';
    finder.step(1);
    expect([finder.current.value, finder.wrapped.value]).toEqual([0, 1]);
    finder.step(-1);
    expect(finder.wrapped.value).toBe(-1);
  });

  it('heeds case and whole words where that is asked for', () => {
    finder.open();
    finder.query.value = 'Board';
    finder.matchCase.value = true;
    expect(starts()).toEqual([18]);
    finder.matchCase.value = false;
    finder.wholeWords.value = true;
    expect(starts()).toEqual([4, 18]);
  });

  it('marks the one shown alone where that is asked for', () => {
    finder.open();
    finder.query.value = 'board';
    finder.highlightAll.value = false;
    expect(styles()).toEqual(['find-current']);
    finder.step(1);
    expect(document.painted.map(({ span }) => span.start)).toEqual([18]);
  });

  it('finds more as the document is read on, and stays where it is', () => {
    finder.open();
    finder.query.value = 'board';
    finder.step(1);
    document.grow('one more board');
    expect(starts()).toHaveLength(5);
    expect(finder.current.value).toBe(1);
    expect(document.revealed).toEqual(['4', '18']);
  });

  it('shows what comes only later', () => {
    finder.open();
    finder.query.value = 'annex';
    expect(finder.current.value).toBe(-1);
    finder.step(1);
    expect(document.revealed).toEqual([]);
    document.grow('the annex');
    expect(finder.current.value).toBe(0);
  });

  it('takes its marks away when it is closed', () => {
    finder.open();
    finder.query.value = 'board';
    finder.close();
    expect(document.painted).toEqual([]);
    expect([finder.current.value, starts()]).toEqual([-1, []]);
  });

  it('goes on in another document with the same words', () => {
    finder.open();
    finder.query.value = 'annex';
    const other = opened('its annex');
    reading.value = other.reading;
    expect(starts()).toEqual([4]);
    expect(other.document.revealed).toEqual(['4']);
  });

  it('paints no more once the reader is left', () => {
    finder.open();
    lifetime.abort();
    finder.query.value = 'board';
    expect(document.painted).toEqual([]);
  });
});
