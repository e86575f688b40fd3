/** Icons of the card, drawn on a grid of 16 px; always beside or in place of words that a label says. */
const frame = {
  width: 16,
  height: 16,
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': true,
} as const;

export function PinIcon({ filled }: { readonly filled: boolean }) {
  return (
    <svg {...frame}>
      <path d="M5.5 2.5h5M6.5 2.5v4L4 9h8L9.5 6.5v-4" fill={filled ? 'currentColor' : 'none'} />
      <path d="M8 9v4.5" />
    </svg>
  );
}

export function CloseIcon() {
  return (
    <svg {...frame}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </svg>
  );
}

export function ArrowIcon({ forward }: { readonly forward: boolean }) {
  return (
    <svg {...frame} class="arrow">
      <path d={forward ? 'm6 3.5 4.5 4.5L6 12.5' : 'M10 3.5 5.5 8l4.5 4.5'} />
    </svg>
  );
}
