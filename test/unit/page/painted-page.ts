import { onTestFinished, vi } from 'vitest';
import type { DocumentText, Span, TextBlock } from '../../../lib/text/types.ts';

/** Height of a line and of the view, in px: forty lines are seen. */
const LINE = 10;
export const VIEW = 400;

class Characters {
  readonly length = 8;
  readonly isConnected = true;
  constructor(readonly parentElement: Line) {}
}

/** A line of the page at its place in the view, as far as it was scrolled. */
class Line {
  constructor(
    readonly index: number,
    readonly page: { scrolled: number },
  ) {}
  getBoundingClientRect() {
    const top = this.index * LINE - this.page.scrolled;
    return { top, bottom: top + LINE, left: 0, right: 100, width: 100, height: LINE };
  }
}

/** What the painter asks of a range. */
class FakeRange {
  #line: Line | null = null;
  setStart({ parentElement }: Characters) {
    this.#line = parentElement;
  }
  setEnd() {
    return undefined;
  }
  getBoundingClientRect = () => this.#line?.getBoundingClientRect();
  getClientRects = () => [this.getBoundingClientRect()];
}

class FakeHighlight extends Set<FakeStatic> {
  priority = 0;
}

interface FakeStatic {
  readonly startContainer: Characters;
  readonly startOffset: number;
  readonly endContainer: Characters;
  readonly endOffset: number;
}

/** A page of lines of ten units, one block each, in a browser that has just what a painter of highlights uses. */
export class PaintedPage implements DocumentText {
  version = 1;
  scrolled = 0;
  /** Milliseconds for which something on the page is animated; none where it is null. */
  animated: number | null = null;
  readonly blocks: readonly TextBlock[];
  readonly text: string;
  readonly registry = new Map<string, FakeHighlight>();
  readonly #ranges: FakeStatic[];
  readonly #events = new EventTarget();

  constructor(lines: number) {
    this.blocks = Array.from({ length: lines }, (_, index) => ({
      start: index * 10,
      text: 'cites it ',
      role: 'text',
    }));
    this.text = this.blocks.map(({ text }) => text).join('\n');
    this.#ranges = this.blocks.map((_, index) => {
      const characters = new Characters(new Line(index, this));
      return { startContainer: characters, startOffset: 0, endContainer: characters, endOffset: 5 };
    });
    const running = (endTime: number) => ({
      playState: 'running',
      effect: { getComputedTiming: () => ({ endTime }) },
    });
    const world = {
      Highlight: FakeHighlight,
      CSS: { highlights: this.registry },
      Range: FakeRange,
      CharacterData: Characters,
      innerHeight: VIEW,
      innerWidth: 800,
      document: { getAnimations: () => (this.animated === null ? [] : [running(this.animated)]) },
      addEventListener: this.#events.addEventListener.bind(this.#events),
      requestAnimationFrame: (draw: () => void) => setTimeout(draw, 16),
      requestIdleCallback: undefined,
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    for (const [name, value] of Object.entries(world)) vi.stubGlobal(name, value);
    onTestFinished(() => {
      vi.unstubAllGlobals();
      vi.useRealTimers();
    });
  }

  ranges(span: Span): StaticRange[] {
    const range: unknown = this.#ranges[Math.floor(span.start / 10)];
    return range ? [range as StaticRange] : [];
  }

  offsetOf = () => null;

  /** Lets the page hear of something. */
  hears(type: string): void {
    this.#events.dispatchEvent(new Event(type));
  }

  /** Names of the registered highlights, each with the lines that are marked by it. */
  marked(): Record<string, number[]> {
    const named = [...this.registry].map(([name, highlight]): [string, number[]] => [
      name,
      [...highlight].map(({ startContainer }) => startContainer.parentElement.index).sort((a, b) => a - b),
    ]);
    return Object.fromEntries(named);
  }
}
