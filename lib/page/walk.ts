import type { Annotator } from './annotator.ts';
import { spanOf, type PlacedMention } from './mentions.ts';
import type { Painter } from './types.ts';

/** Steps through the references of a document by keyboard; the one stepped to is shown by a mark of its own. */
export class Walk {
  #active: PlacedMention | null = null;

  constructor(
    private readonly annotator: Annotator,
    private readonly painter: Painter,
    /** Offset of the text in view: where to begin. */
    private readonly inView: () => number | null,
  ) {}

  /** The mention stepped to last, null where there is none or its text is gone. */
  get active(): PlacedMention | null {
    return this.#active && this.annotator.stands(this.#active) ? this.#active : null;
  }

  /** The next or previous mention that is shown, from the last one, else from what is in view; around at the ends. */
  step(
    direction: 1 | -1,
  ): { readonly placed: PlacedMention; readonly position: number; readonly count: number } | null {
    const all = [...this.annotator.mentions()].filter((placed) => this.annotator.isReachable(placed));
    if (all.length === 0) return null;
    const { active } = this;
    const from = active ? spanOf(active).start : (this.inView() ?? 0) - (direction === 1 ? 1 : 0);
    const ahead =
      direction === 1
        ? all.findIndex((placed) => spanOf(placed).start > from)
        : all.findLastIndex((placed) => spanOf(placed).start < from);
    const index = ahead >= 0 ? ahead : direction === 1 ? 0 : all.length - 1;
    const placed = all[index];
    if (!placed) return null;
    this.goTo(placed);
    return { placed, position: index + 1, count: all.length };
  }

  goTo(placed: PlacedMention): void {
    this.#active = placed;
    this.painter.paint('active', [{ style: 'active', span: spanOf(placed) }]);
    this.painter.reveal(spanOf(placed));
  }

  /** Takes the mark of the active one away, and keeps its place to go on from. */
  rest(): void {
    this.painter.paint('active', []);
  }
}
