/** Icons of bar and editor on a grid of 20 px; each stands in a button with a label. */
const frame = {
  width: 20,
  height: 20,
  viewBox: '0 0 20 20',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.6,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': true,
} as const;

export const NoteIcon = () => (
  <svg {...frame}>
    <path d="M4 3.5h12v9l-4 4H4zM16 12.5h-4v4M7 7h6M7 10h4" />
  </svg>
);

export const TagIcon = () => (
  <svg {...frame}>
    <path d="M3.5 3.5h6l7 7-6 6-7-7z" />
    <circle cx="7" cy="7" r="1" />
  </svg>
);

export const CopyIcon = () => (
  <svg {...frame}>
    <path d="M8 4c-2 .6-3.3 2.2-3.3 4.7V13h4.1V8.9H6.6M15.6 4c-2 .6-3.3 2.2-3.3 4.7V13h4.1V8.9h-2.2M4.7 16.5h11.7" />
  </svg>
);

export const DeleteIcon = () => (
  <svg {...frame}>
    <path d="M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11h8.4l.8-11M8.5 9v4.5M11.5 9v4.5" />
  </svg>
);

export const CloseIcon = () => (
  <svg {...frame}>
    <path d="m5 5 10 10M15 5 5 15" />
  </svg>
);

/** An arrow that comes down on a line of text. */
export const PlaceIcon = () => (
  <svg {...frame}>
    <path d="M10 3v8.5M6.5 8l3.5 3.5L13.5 8M4 16.5h12" />
  </svg>
);

export const UndoIcon = () => (
  <svg {...frame}>
    <path d="M7.5 4 4 7.5 7.5 11M4.5 7.5h7a4.5 4.5 0 0 1 0 9H8" />
  </svg>
);

export const RedoIcon = () => (
  <svg {...frame}>
    <path d="M12.5 4 16 7.5 12.5 11M15.5 7.5h-7a4.5 4.5 0 0 0 0 9H12" />
  </svg>
);
