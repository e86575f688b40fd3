import { isAbort } from '../faults/index.ts';
import type { DocumentText, Span } from '../text/types.ts';
import { isAnimated } from './animation.ts';
import { around, indexInView, leaves, viewFirst, type Stretch } from './choice.ts';
import { liveRange, rectanglesOf } from './ranges.ts';
import { idle } from './slices.ts';
import type { BoxedMarks, Mark, MarkStyle, Painter } from './types.ts';
import { Unrest } from './unrest.ts';

/** Names in the page's registry of highlights begin so; names of others are never touched. */
const PREFIX = 'rapporteur-';

/** Later styles lie over earlier ones. */
const LAYERS: readonly MarkStyle[] = ['term', 'reference-probable', 'reference', 'active'];

/** Each mark that is added costs the next frame some microseconds: with so many a frame the page keeps its pace. */
const ADDED_AT_ONCE = 600;

/** Marks that are there already cost less to look at. */
const SEEN_AT_ONCE = 6_000;

/**
 * Chromium 156 makes every painted mark anew, some 5 to 15 µs each, in every frame in which anything of the page changed or
 * was animated: of more marks than this only those around the view are painted, and others as it moves.
 */
const MOST_PAINTED = 600;

/** So many of a page that does not rest, until what draws boxes has come. */
const MOST_RESTLESS = 60;

/** While so many painted marks lie on either side of the view, it can move without more of them. */
const LEAST_AHEAD = 150;

/** What moves the view is followed as soon as it was drawn, but not more often than this, in milliseconds. */
const FOLLOW_EVERY_MS = 50;

/**
 * A page of more blocks than this pays some milliseconds in each such frame for one painted mark, wherever it is: as long as it
 * does not rest, text that does not hold still has no marks there.
 */
const LARGE = 1_500;

/** Whose marks are drawn as boxes while the page does not rest. */
const BOXED = 'mentions';

/** What is in view is looked up again so often, in milliseconds, as long as the page does not rest. */
const RESTLESS_MS = 500;

/** Looking takes a two-hundredth of the time at most: on a page of many marks it is done more seldom. */
const REST_PER_LOOK = 199;

/** But so often all the same, in milliseconds, so that a page that came to rest gets all of its marks. */
const LONGEST_RESTLESS_MS = 2_000;

/** No event tells of an animation that a script began: it is looked for so often, in milliseconds, in a page that is shown. */
const RESTFUL_MS = 4_000;

interface Painted {
  readonly highlight: Highlight;
  /** Whose marks these are: a style belongs to one owner. */
  readonly owner: string;
  ranges: Set<StaticRange>;
}

/** What is to be painted for an owner, and of what version of the text. */
interface Wanted {
  readonly marks: readonly Mark[];
  readonly version: number;
}

/**
 * Paints marks as CSS highlights: one highlight a style, static ranges only, since live ones slow down every edit of the
 * page. The page's document is not changed. A page can read all of it, so nothing that the reader keeps is painted here.
 */
export class HighlightPainter implements Painter {
  readonly #painted = new Map<MarkStyle, Painted>();
  /** The painting under way, by owner. */
  readonly #under = new Map<string, AbortController>();
  readonly #wanted = new Map<string, Wanted>();
  /** Which of their marks are painted, of those who have more than is painted at a time. */
  readonly #windows = new Map<string, Stretch>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #followed = 0;
  #looking = false;
  #animated = false;
  /** Whether the page did not rest when that was looked at last. */
  #wasRestless = false;
  #next: ReturnType<typeof setTimeout> | undefined;
  #boxes: BoxedMarks | undefined;

  constructor(
    private readonly text: DocumentText,
    /** Distinguishes the ways marks can look (`underline`, `tint` …): part of the names that the style sheet knows. */
    private readonly look: string,
    private readonly signal: AbortSignal,
    private readonly unrest: Unrest = new Unrest(),
    /** Gets what draws boxes, for a page that does not rest. */
    private readonly fetchBoxes?: () => void,
  ) {
    signal.addEventListener('abort', () => this.#clear(), { once: true });
    const options = { capture: true, passive: true, signal };
    for (const type of ['scroll', 'resize', 'click', 'toggle', 'transitionend'])
      addEventListener(type, () => this.#moved(), options);
    addEventListener('animationstart', () => this.#look(), options);
    addEventListener('beforeprint', () => this.#paintAll(), options);
    addEventListener('afterprint', () => this.#follow(true), options);
    unrest.watch(() => this.#look());
  }

  /** Paints what is in view at once, the rest in slices. */
  paint(owner: string, marks: readonly Mark[]): void {
    if (this.signal.aborted) return;
    this.#wanted.set(owner, { marks, version: this.text.version });
    this.#begin(owner, marks);
    this.#look();
  }

  get #isRestless(): boolean {
    return this.#animated || this.unrest.isRestless(performance.now());
  }

  /** What draws boxes, once it has come. */
  get #layer(): BoxedMarks | undefined {
    this.#boxes ??= globalThis.rapporteurBoxes?.(this.text, this.look, this.signal, () => this.#follow(true));
    return this.#boxes;
  }

  /** The view shows something else, or may soon. */
  #moved(): void {
    if (this.#windows.size === 0 && !this.#isRestless) return;
    clearTimeout(this.#timer);
    const now = performance.now();
    if (now - this.#followed >= FOLLOW_EVERY_MS) {
      this.#followed = now;
      afterFrame(() => this.#follow(false));
    }
    this.#timer = setTimeout(() => this.#follow(false), FOLLOW_EVERY_MS);
  }

  #follow(all: boolean): void {
    if (this.signal.aborted) return;
    this.#followed = performance.now();
    const isRestless = this.#isRestless;
    for (const [owner, { marks, version }] of this.#wanted)
      if (version === this.text.version && (all || isRestless || this.#leaves(owner, marks)))
        this.#begin(owner, marks);
  }

  /** Whether the view comes near the end of what is painted, and there is more. */
  #leaves(owner: string, marks: readonly Mark[]): boolean {
    const painted = this.#windows.get(owner);
    return painted !== undefined && leaves(painted, marks, LEAST_AHEAD, this.text);
  }

  /** Looks whether the page rests and, as long as it does not, again and again at what is in view. */
  #look(): void {
    if (this.#looking) return;
    this.#looking = true;
    clearTimeout(this.#next);
    afterFrame(() => {
      this.#looking = false;
      if (this.signal.aborted) return;
      const start = performance.now();
      this.#animated = isAnimated();
      const isRestless = this.#isRestless;
      if (isRestless && !this.#layer) this.fetchBoxes?.();
      // What was chosen while the page was restless is chosen once more when it rests.
      if (isRestless || this.#wasRestless) this.#follow(true);
      this.#wasRestless = isRestless;
      const rest = Math.max(RESTLESS_MS, (performance.now() - start) * REST_PER_LOOK);
      this.#next = setTimeout(
        () => this.#look(),
        isRestless ? Math.min(rest, LONGEST_RESTLESS_MS) : RESTFUL_MS,
      );
    });
  }

  /** Paper shows all of the page. */
  #paintAll(): void {
    this.#boxes?.clear();
    for (const [owner, { marks, version }] of this.#wanted) {
      if (version !== this.text.version) continue;
      this.#under.get(owner)?.abort();
      const work = this.#steps(owner, marks);
      while (work.next().done !== true);
    }
  }

  #begin(owner: string, marks: readonly Mark[]): void {
    this.#under.get(owner)?.abort();
    const under = new AbortController();
    this.#under.set(owner, under);
    const isBoxed = owner === BOXED && this.#isRestless;
    const layer = isBoxed ? this.#layer : undefined;
    if (owner === BOXED && !isBoxed) this.#boxes?.clear();
    const chosen = this.#chosen(owner, marks, isBoxed && !layer ? MOST_RESTLESS : MOST_PAINTED);
    const alone = this.text.blocks.length > LARGE;
    const work = this.#steps(owner, layer?.draw(chosen, alone) ?? chosen);
    if (work.next().done !== true) void this.#goOn(work, AbortSignal.any([this.signal, under.signal]));
  }

  async #goOn(work: Generator<void>, signal: AbortSignal): Promise<void> {
    try {
      do await idle(signal);
      while (work.next().done !== true);
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    }
  }

  /** What is painted of an owner's marks, those in view first. */
  #chosen(owner: string, marks: readonly Mark[], most: number): readonly Mark[] {
    this.#windows.delete(owner);
    if (marks.length <= most) return marks;
    const view = indexInView(marks, this.text);
    const chosen = around(marks, view, most);
    this.#windows.set(owner, chosen);
    return viewFirst(marks, chosen, view);
  }

  /** One painting; ends early where the text changes meanwhile, since its marks mean nothing then and others come. */
  *#steps(owner: string, marks: readonly Mark[]): Generator<void> {
    const { version } = this.text;
    const wanted = new Map<MarkStyle, Set<StaticRange>>();
    let added = 0;
    let seen = 0;
    for (const mark of marks) {
      const { highlight, ranges } = this.#painted.get(mark.style) ?? this.#register(mark.style, owner);
      const kept = wanted.get(mark.style) ?? new Set();
      if (kept.size === 0) wanted.set(mark.style, kept);
      for (const range of this.text.ranges(mark.span)) {
        kept.add(range);
        seen++;
        if (ranges.has(range)) continue;
        ranges.add(range);
        highlight.add(range);
        added++;
      }
      if (added < ADDED_AT_ONCE && seen < SEEN_AT_ONCE) continue;
      added = 0;
      seen = 0;
      yield;
      if (this.text.version !== version) return;
    }
    for (const [style, painted] of this.#painted)
      if (painted.owner === owner) keepOnly(painted, wanted.get(style) ?? new Set());
  }

  rectangles(span: Span): DOMRect[] {
    return rectanglesOf(this.text.ranges(span));
  }

  elementAt(span: Span): Element | null {
    return this.text.ranges(span)[0]?.startContainer.parentElement ?? null;
  }

  reveal(span: Span): void {
    const [range] = this.text.ranges(span);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    for (
      let details = element.closest('details');
      details;
      details = details.parentElement?.closest('details') ?? null
    )
      details.open = true;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = liveRange(range)?.getBoundingClientRect();
    if (!box) return;
    const margin = innerHeight / 5;
    if (box.top < margin || box.bottom > innerHeight - margin)
      scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }

  #register(style: MarkStyle, owner: string): Painted {
    const painted = { highlight: new Highlight(), owner, ranges: new Set<StaticRange>() };
    painted.highlight.priority = LAYERS.indexOf(style);
    CSS.highlights.set(this.#name(style), painted.highlight);
    this.#painted.set(style, painted);
    return painted;
  }

  #name(style: MarkStyle): string {
    return PREFIX + (style === 'active' ? style : `${this.look}-${style}`);
  }

  #clear(): void {
    for (const style of this.#painted.keys()) CSS.highlights.delete(this.#name(style));
    this.#painted.clear();
  }
}

/** Does something just after the next frame was drawn: then the page knows its layout, and need not work it out twice. */
function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act, 0));
}

function keepOnly(painted: Painted, wanted: Set<StaticRange>): void {
  if (wanted.size === 0) painted.highlight.clear();
  else for (const range of painted.ranges) if (!wanted.has(range)) painted.highlight.delete(range);
  painted.ranges = wanted;
}
