import type { JSX } from 'preact';
import { COLOURS, type Colour } from '../../lib/highlights/record.ts';

export interface SwatchesProps {
  readonly label: string;
  readonly nameOf: (colour: Colour) => string;
  /** The colour that is pressed; null where none is chosen yet. */
  readonly chosen: Colour | null;
  readonly onChoose: (colour: Colour) => void;
}

/** The five colours as buttons; arrows move between them, digits choose them wherever the focus is in the same view. */
export function Swatches({ label, nameOf, chosen, onChoose }: SwatchesProps): JSX.Element {
  return (
    <div class="swatches" role="group" aria-label={label}>
      {COLOURS.map((colour, index) => (
        <button
          key={colour}
          type="button"
          class={`swatch swatch-${colour}`}
          aria-label={nameOf(colour)}
          title={`${nameOf(colour)} (${index + 1})`}
          aria-pressed={chosen === null ? undefined : chosen === colour}
          onClick={() => onChoose(colour)}
        >
          <span />
        </button>
      ))}
    </div>
  );
}

/** The colour that a digit key stands for. */
export function colourOfKey(key: string): Colour | null {
  return COLOURS[Number(key) - 1] ?? null;
}
