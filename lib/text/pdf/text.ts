import { lastNotAbove } from '../blocks.ts';
import type { DocumentText, Span } from '../types.ts';
import { MOST_PAGES, type PdfBlock } from './flow.ts';
import { PageLayer } from './layer.ts';
import type { PdfRun } from './writer.ts';

/** The text of a PDF and the way from it to the text layers of the pages that are drawn now. */
export class PdfText implements DocumentText {
  #version = 0;
  #text = '';
  #blocks: readonly PdfBlock[] = [];
  readonly #layers = new Map<number, PageLayer>();
  #places: Map<number, Place[]> | null = null;

  get version(): number {
    return this.#version;
  }

  get text(): string {
    return this.#text;
  }

  get blocks(): readonly PdfBlock[] {
    return this.#blocks;
  }

  /** Takes the blocks of a longer reading; those before `firstChanged` are the same objects as before. */
  publish(blocks: readonly PdfBlock[], firstChanged: number): void {
    const kept = blocks[firstChanged - 1];
    const head = kept ? this.#text.slice(0, kept.start + kept.text.length) : '';
    const tail = blocks
      .slice(firstChanged)
      .map(({ text }) => text)
      .join('\n');
    this.#text = kept && firstChanged < blocks.length ? `${head}\n${tail}` : head + tail;
    this.#blocks = blocks;
    this.#places = null;
    this.#version++;
  }

  /** Notes the text layer of a page: its elements in the order of the page's strings. */
  attach(page: number, elements: readonly HTMLElement[]): void {
    this.#layers.set(page, new PageLayer(elements));
  }

  /** Pages whose text is in the document of the reader now. */
  attachedPages(): number[] {
    for (const [page, layer] of this.#layers) if (!layer.attached) this.#layers.delete(page);
    return [...this.#layers.keys()];
  }

  ranges(span: Span): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (const { run, from, to } of this.pieces(span)) {
      const layer = this.#layers.get(run.page);
      if (layer) ranges.push(...layer.ranges(run.item, from, to));
    }
    return ranges;
  }

  /** What a span is made of: stretches of strings, offsets in the string. */
  *pieces({ start, end }: Span): Generator<{ run: PdfRun; from: number; to: number }> {
    const first = lastNotAbove(this.#blocks.length, (index) => this.#blocks[index]?.start ?? 0, start);
    for (let index = Math.max(0, first); index < this.#blocks.length; index++) {
      const block = this.#blocks[index];
      if (!block || block.start >= end) return;
      yield* piecesOf(block, start - block.start, end - block.start);
    }
  }

  /** Pages that a span touches, whether drawn or not. */
  pagesOf(span: Span): Set<number> {
    return new Set([...this.pieces(span)].map(({ run }) => run.page));
  }

  /** The stretch of text outside of which nothing stands on a page: its blocks and those that may run on to it. */
  reachOf(page: number): Span {
    const blocks = this.#blocks;
    const pageAt = (index: number) => blocks[index]?.page ?? 0;
    const first = blocks[lastNotAbove(blocks.length, pageAt, page - MOST_PAGES) + 1];
    const last = blocks[lastNotAbove(blocks.length, pageAt, page)];
    return { start: first?.start ?? 0, end: last ? last.start + last.text.length : 0 };
  }

  offsetOf(node: Node, offset: number): number | null {
    for (const [page, layer] of this.#layers) {
      const found = layer.locate(node, offset);
      if (found) return this.#offsetAt(page, found.item, found.offset);
    }
    return null;
  }

  #offsetAt(page: number, item: number, offset: number): number | null {
    this.#places ??= placesOf(this.#blocks);
    const places = this.#places.get(key(page, item)) ?? [];
    const place = places.findLast(({ run }) => run.from <= offset) ?? places[0];
    if (!place) return null;
    const { block, run } = place;
    const inside = Math.max(0, Math.min(run.count, offset - run.from));
    return block.start + run.start + (run.count === run.length ? inside : inside === 0 ? 0 : run.length);
  }
}

interface Place {
  readonly block: PdfBlock;
  readonly run: PdfRun;
}

/** Strings of one page: far fewer than this. */
const ITEMS = 2 ** 20;
const key = (page: number, item: number) => page * ITEMS + item;

function placesOf(blocks: readonly PdfBlock[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const block of blocks) {
    for (const run of block.runs) {
      const at = key(run.page, run.item);
      const known = places.get(at);
      if (known) known.push({ block, run });
      else places.set(at, [{ block, run }]);
    }
  }
  for (const list of places.values()) list.sort((one, other) => one.run.from - other.run.from);
  return places;
}

function* piecesOf({ runs }: PdfBlock, start: number, end: number) {
  const first = lastNotAbove(runs.length, (index) => runs[index]?.start ?? 0, start);
  for (let index = Math.max(0, first); index < runs.length; index++) {
    const run = runs[index];
    if (!run || run.start >= end) return;
    const from = Math.max(0, start - run.start);
    const to = Math.min(run.length, end - run.start);
    if (to <= from) continue;
    if (run.length === run.count) yield { run, from: run.from + from, to: run.from + to };
    else yield { run, from: run.from, to: run.from + run.count };
  }
}
