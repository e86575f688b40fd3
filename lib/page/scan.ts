import type { Detector, DetectorState } from '../detect/types.ts';
import type { TextBlock } from '../text/types.ts';
import { placeMentions, type PlacedMention } from './mentions.ts';

/** A reading can start again at every such block: closer costs memory, farther costs reading again. */
const CHECKPOINT_BLOCKS = 16;

/** Texts shorter than this, in UTF-16 units, are read in a few frames: what is in view need not come first. */
const LONG_TEXT = 300_000;

/** How much of a long text is read at once around what is in view, in UTF-16 units: some screens. */
const IN_VIEW_TEXT = 30_000;

/** Reads the blocks of a text with a detector and keeps, by block, what was found and how the detector stood. */
export class Scan {
  readonly #found = new WeakMap<TextBlock, readonly PlacedMention[]>();
  readonly #stateBefore = new WeakMap<TextBlock, DetectorState>();

  #previous: Scan | null;

  /** What `previous` found stands for the blocks that are not read yet, so that no mark or command is lost meanwhile. */
  constructor(
    private readonly createDetector: () => Detector,
    previous: Scan | null = null,
  ) {
    this.#previous = previous;
  }

  found(block: TextBlock): readonly PlacedMention[] {
    return this.#found.get(block) ?? this.#previous?.found(block) ?? [];
  }

  /**
   * Reads from a block to the end, one step a block; the blocks before it must have been read. Yields the index of the
   * first block that is still to be read in order. In a long text the blocks in view are read first, as if the text
   * began there; the reading in order then corrects them.
   */
  *steps(blocks: readonly TextBlock[], firstBlock: number, inView: () => number): Generator<number> {
    const last = blocks.at(-1);
    if (firstBlock === 0 && last && last.start > LONG_TEXT) yield* this.#glance(blocks, inView());
    const detector = this.createDetector();
    for (let index = this.#resume(detector, blocks, firstBlock); index < blocks.length; index++) {
      const block = blocks[index];
      if (!block) return;
      if (index % CHECKPOINT_BLOCKS === 0) this.#stateBefore.set(block, detector.state());
      this.#found.set(block, placeMentions(block, detector.scan(block.text)));
      yield index + 1;
    }
    this.#previous = null;
  }

  *#glance(blocks: readonly TextBlock[], firstBlock: number): Generator<number> {
    const detector = this.createDetector();
    let length = 0;
    for (let index = firstBlock; index < blocks.length && length < IN_VIEW_TEXT; index++) {
      const block = blocks[index];
      if (!block) return;
      length += block.text.length;
      this.#found.set(block, placeMentions(block, detector.scan(block.text)));
      yield 0;
    }
  }

  /** Puts the detector back to the last checkpoint at or before a block and returns that checkpoint's index. */
  #resume(detector: Detector, blocks: readonly TextBlock[], firstBlock: number): number {
    for (let index = Math.min(firstBlock, blocks.length - 1); index > 0; index--) {
      const block = blocks[index];
      const state = block && this.#stateBefore.get(block);
      if (!state) continue;
      detector.restore(state);
      return index;
    }
    return 0;
  }
}
