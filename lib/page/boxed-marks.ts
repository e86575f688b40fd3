import { EXCERPTS_NAME } from '../text/dom/index.ts';
import type { DocumentText } from '../text/types.ts';
import { BOXES_STYLE, elementOf, letteringOf } from './box-looks.ts';
import { boxesOf, type Box } from './boxes.ts';
import { createHost } from './host-element.ts';
import { marksInView } from './in-view.ts';
import { watchMoves } from './moves.ts';
import { liveRange } from './ranges.ts';
import { Standing } from './standing.ts';
import type { BoxedMarks, CreateBoxedMarks, Mark } from './types.ts';

/** For so long after a move, in milliseconds, nothing on the page is trusted to be still. */
const MOVING_MS = 3_000;

/** A place that differs by less, in px, is the same. */
const SAME_PX = 0.1;

/** What is drawn over the text of one element. */
interface Drawn {
  readonly place: DOMRect;
  readonly nodes: HTMLElement[];
  readonly standings: Standing[];
}

/**
 * Marks of a page that changes or moves without end, as boxes in a closed root: a single CSS highlight, be it far from view,
 * makes each frame of such a page dearer, a layer that holds still costs none of it. Only text that holds still is drawn
 * over; what moves is let go as soon as it is seen to move.
 */
class BoxLayer implements BoxedMarks {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #standings = new WeakMap<StaticRange, Standing>();
  readonly #drawn = new Map<Element, Drawn>();
  readonly #moves;
  #origin = new DOMRect();
  /** Whether nothing but a box may mark a text: then what stands somewhere new is held to be still at first. */
  #alone = false;
  /** When text was last seen to move. */
  #moved = -Infinity;
  /** Whether something was let go that is to be drawn anew, here or by others. */
  #isWanted = false;

  constructor(
    private readonly text: DocumentText,
    private readonly look: string,
    private readonly signal: AbortSignal,
    private readonly onMoved: () => void,
  ) {
    const { host, root } = createHost(EXCERPTS_NAME, signal);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(BOXES_STYLE);
    root.adoptedStyleSheets = [sheet];
    this.#host = host;
    this.#root = root;
    this.#moves = watchMoves(
      (element) => this.#letGo(element, false),
      () => this.#check(),
      signal,
    );
  }

  draw(around: readonly Mark[], alone: boolean): readonly Mark[] {
    if (this.signal.aborted) return around;
    const marks = marksInView(around, this.text);
    this.#alone = alone;
    if (this.#host.parentNode !== document.documentElement) document.documentElement.append(this.#host);
    this.#origin = this.#host.getBoundingClientRect();
    const boxes = boxesOf(this.text, marks, this.#origin);
    const left: Mark[] = [];
    const faded = alone ? [] : fadedElements();
    const lettering = letteringOf();
    this.#drawn.clear();
    for (const [index, mark] of marks.entries()) {
      const own = boxes.filter((box) => box.mark === index);
      const [range] = this.text.ranges(mark.span);
      const element = range?.startContainer.parentElement;
      if (own.length === 0 || !range || !element) continue;
      const standing = this.#standingAt(range, own);
      if (!standing || faded.some((one) => one.contains(element))) {
        if (!alone) left.push(mark);
        continue;
      }
      const drawn = this.#drawn.get(element) ?? {
        place: element.getBoundingClientRect(),
        nodes: [],
        standings: [],
      };
      this.#drawn.set(element, drawn);
      drawn.standings.push(standing);
      drawn.nodes.push(...own.map((box) => elementOf(box, this.look, lettering(element))));
    }
    this.#root.replaceChildren(...[...this.#drawn.values()].flatMap(({ nodes }) => nodes));
    this.#moves.watch(new Set(this.#drawn.keys()));
    return left;
  }

  clear(): void {
    this.#drawn.clear();
    this.#moves.watch(new Set());
    this.#root.replaceChildren();
    this.#host.remove();
  }

  /** Null where the text does not hold still. */
  #standingAt(range: StaticRange, boxes: readonly Box[]): Standing | null {
    const now = performance.now();
    const boxed = boxes.map(({ x, y, width }) => [x, y, width].map((px) => px.toFixed(1)).join(' '));
    // Of other letters than before the mark says nothing, wherever they stand.
    const place = `${boxed.join()} ${liveRange(range)?.toString() ?? ''}`;
    const known = this.#standings.get(range);
    const standing = known ?? new Standing(place, now, this.#isTrusting(now));
    if (!known) this.#standings.set(range, standing);
    if (standing.at(place, now)) return standing;
    if (known) this.#moved = now;
    return null;
  }

  /** Looks whether what is drawn is where it was; asks for no styles, and for no layout that is not known. */
  #check(): void {
    const origin = this.#host.getBoundingClientRect();
    const now = performance.now();
    const isTrusting = this.#isTrusting(now);
    for (const [element, { place }] of this.#drawn) {
      if (isSame(element.getBoundingClientRect(), origin, place, this.#origin)) continue;
      this.#moved = now;
      this.#letGo(element, isTrusting);
    }
    if (this.#isWanted) this.onMoved();
    this.#isWanted = false;
  }

  /** Where nothing else marks a text, it is held to be still unless much moves. */
  #isTrusting(now: number): boolean {
    return this.#alone && now - this.#moved >= MOVING_MS;
  }

  /** @param trusted whether what moved once may be drawn at once where it is now */
  #letGo(element: Element, trusted: boolean): void {
    const drawn = this.#drawn.get(element);
    if (!drawn) return;
    this.#drawn.delete(element);
    for (const node of drawn.nodes) node.remove();
    const now = performance.now();
    for (const standing of drawn.standings)
      if (standing.move(now, trusted) || !this.#alone) this.#isWanted = true;
  }
}

export const createBoxedMarks: CreateBoxedMarks = (text, look, signal, onMoved) =>
  new BoxLayer(text, look, signal, onMoved);

/** Whether a place, from one origin, is the same as another from another. */
function isSame(now: DOMRect, origin: DOMRect, before: DOMRect, originBefore: DOMRect): boolean {
  return (
    Math.abs(now.left - origin.left - (before.left - originBefore.left)) < SAME_PX &&
    Math.abs(now.top - origin.top - (before.top - originBefore.top)) < SAME_PX &&
    Math.abs(now.width - before.width) < SAME_PX &&
    Math.abs(now.height - before.height) < SAME_PX
  );
}

/** What an animation makes come and go, with the text in it: a box over it would stay. */
const FADES = ['opacity', 'visibility', 'filter', 'clipPath', 'maskPosition'];

function fadedElements(): readonly Element[] {
  return document.getAnimations().flatMap(({ effect }) => {
    if (!(effect instanceof KeyframeEffect) || !effect.target || effect.pseudoElement !== null) return [];
    return effect.getKeyframes().some((frame) => FADES.some((name) => name in frame)) ? [effect.target] : [];
  });
}
