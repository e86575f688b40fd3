import type { ComponentChild } from 'preact';

export interface IconProps {
  /** Side in px. */
  readonly size?: number;
}

/**
 * An icon from its strokes on a field of 20 by 20. Icons are decoration: the control that shows one carries the name.
 * One that points along the line of writing is mirrored where text runs from right to left.
 */
export function drawn(strokes: ComponentChild, { mirrored = false } = {}) {
  return function Icon({ size = 20 }: IconProps) {
    return (
      <svg
        class={mirrored ? 'rp-icon rp-icon-mirrored' : 'rp-icon'}
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {strokes}
      </svg>
    );
  };
}

export type IconComponent = ReturnType<typeof drawn>;
