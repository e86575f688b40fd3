import type { Detector } from '../detect/types.ts';
import { isAbort } from '../faults/index.ts';
import { blockIndexAt } from '../text/blocks.ts';
import type { TextSource } from '../text/source.ts';
import { spanOf, styleOf, type MentionType, type PlacedMention } from './mentions.ts';
import { Pace } from './pace.ts';
import { Scan } from './scan.ts';
import { briefly, pause, runInSlices } from './slices.ts';
import type { Mark, Painter } from './types.ts';

/** While a long text is read, what was found so far is shown this often, in milliseconds. */
const SHOW_EVERY_MS = 150;

/** There is more to show each time: for so many marks the next showing is a millisecond later. */
const MARKS_PER_MS = 50;

/** So many marks are put together in one step. */
const MARKS_AT_ONCE = 4_000;

type Rest = (signal: AbortSignal) => Promise<unknown>;

const soon = (signal: AbortSignal) => pause(0, signal);

export interface AnnotatorOptions {
  readonly source: TextSource;
  readonly painter: Painter;
  /** A detector at the beginning of the document. */
  readonly createDetector: () => Detector;
  readonly marks: Readonly<Record<MentionType, boolean>>;
  readonly signal: AbortSignal;
  /** Offset of the text in view, for long documents; null where it is not known. */
  readonly inView?: () => number | null;
  /** False for a mention that cannot be brought into view (a hidden part of a page); by default all can. */
  readonly isReachable?: (placed: PlacedMention) => boolean;
  /** True where the first reading is waited for: it then rests no longer than the browser needs to draw. */
  readonly hurried?: boolean;
  /** After each painting; `complete` once the text has been read to its end. */
  readonly onPaint?: (complete: boolean) => void;
}

/** Finds the mentions of a text, paints them and keeps both up with the text as it changes. */
export class Annotator {
  #scan: Scan;
  #marks: Readonly<Record<MentionType, boolean>>;
  /** First block that is to be read, null where all is read. */
  #from: number | null = null;
  #reading = false;
  /** How the first reading rests. */
  readonly #firstRest: Rest;
  /** How the next reading rests; undefined where it is not the first. */
  #rest: Rest | undefined;
  readonly #pace = new Pace();

  constructor(private readonly options: AnnotatorOptions) {
    this.#scan = new Scan(options.createDetector);
    this.#marks = options.marks;
    this.#firstRest = options.hurried ? soon : briefly;
    this.#rest = this.#firstRest;
    options.source.watch(({ firstBlock }) => this.#readFrom(firstBlock), options.signal);
    options.signal.addEventListener('abort', () => options.painter.paint('mentions', []), { once: true });
  }

  /**
   * Reads everything again, with what `createDetector` knows by now (a lexicon that arrived, another symbol). `first` where
   * nothing could be detected before, so that this reading is waited for.
   */
  restart(first = false): void {
    if (first) this.#rest = this.#firstRest;
    this.#scan = new Scan(this.options.createDetector, this.#scan);
    this.#readFrom(0);
  }

  /** Chooses what is marked. */
  show(marks: Readonly<Record<MentionType, boolean>>): void {
    this.#marks = marks;
    const painting = this.#paint(true);
    while (painting.next().done !== true);
  }

  /** All marked mentions in the order of the text. */
  *mentions(): Generator<PlacedMention> {
    for (const block of this.options.source.text.blocks) yield* this.#shown(block);
  }

  /** The mention at a document offset: the one that covers it, else the one that ends at it. */
  at(offset: number): PlacedMention | null {
    const { blocks } = this.options.source.text;
    const block = blocks[blockIndexAt(blocks, offset)];
    if (!block) return null;
    let ending: PlacedMention | null = null;
    for (const placed of this.#shown(block)) {
      const { start, end } = spanOf(placed);
      if (start <= offset && offset < end) return placed;
      if (end === offset) ending ??= placed;
    }
    return ending;
  }

  /** Every place that mentions the same document or term, in the order of the text. */
  occurrences({ type, key }: { readonly type: MentionType; readonly key: string }): PlacedMention[] {
    const all: PlacedMention[] = [];
    for (const placed of this.mentions()) if (placed.type === type && placed.key === key) all.push(placed);
    return all;
  }

  /** True while the mention's block is part of the text, so that its span means something. */
  stands({ block }: PlacedMention): boolean {
    const { blocks } = this.options.source.text;
    return blocks[blockIndexAt(blocks, block.start)] === block;
  }

  isReachable(placed: PlacedMention): boolean {
    return this.options.isReachable?.(placed) ?? true;
  }

  #shown(block: PlacedMention['block']): readonly PlacedMention[] {
    const found = this.#scan.found(block);
    return this.#marks.reference && this.#marks.term ? found : found.filter(({ type }) => this.#marks[type]);
  }

  #readFrom(firstBlock: number): void {
    this.#from = Math.min(this.#from ?? firstBlock, firstBlock);
    if (!this.#reading) void this.#read();
  }

  async #read(): Promise<void> {
    this.#reading = true;
    const { signal } = this.options;
    try {
      while (this.#from !== null) {
        const rest = this.#rest;
        this.#rest = undefined;
        this.#pace.spent(await runInSlices(this.#steps(this.#from), signal, rest));
        const wait = this.#pace.wait();
        if (this.#unread() !== null && !this.#isFirst() && wait > 0) await pause(wait, signal);
      }
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    } finally {
      this.#reading = false;
    }
  }

  /** One reading; ends early where the text changed meanwhile, and leaves in `#from` what is then to be read. */
  *#steps(firstBlock: number): Generator<void> {
    const { source, inView } = this.options;
    const { version, blocks } = source.text;
    const scan = this.#scan;
    this.#from = null;
    let next = performance.now() + SHOW_EVERY_MS;
    const middle = () => Math.max(0, blockIndexAt(blocks, inView?.() ?? 0));
    for (const unread of scan.steps(blocks, firstBlock, middle)) {
      yield;
      if (source.text.version !== version || scan !== this.#scan) {
        this.#from = Math.min(this.#unread() ?? unread, unread);
        break;
      }
      if (performance.now() < next) continue;
      const shown = yield* this.#paint(false);
      next = performance.now() + SHOW_EVERY_MS + shown / MARKS_PER_MS;
    }
    yield* this.#paint(true);
  }

  /** Asked anew after each pause, since the text may have changed meanwhile. */
  #unread(): number | null {
    return this.#from;
  }

  #isFirst(): boolean {
    return this.#rest !== undefined;
  }

  /** Gives the number of marks. Left unfinished where the text changes between two steps: then it is painted again. */
  *#paint(atEnd: boolean): Generator<void, number> {
    const { text } = this.options.source;
    const { version } = text;
    const marks: Mark[] = [];
    let yielded = 0;
    for (const block of text.blocks) {
      for (const placed of this.#shown(block)) marks.push({ style: styleOf(placed), span: spanOf(placed) });
      if (marks.length - yielded < MARKS_AT_ONCE) continue;
      yielded = marks.length;
      yield;
      if (text.version !== version) return marks.length;
    }
    this.options.painter.paint('mentions', marks);
    this.options.onPaint?.(atEnd && this.#from === null);
    return marks.length;
  }
}
