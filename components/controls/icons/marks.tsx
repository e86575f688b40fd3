import { drawn } from './drawn.tsx';

/* What is marked, kept and said. */

export const ReferenceIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M12.5 3 7.5 13" />
    <path d="M4 16.5h12" />
  </>,
);
export const TermIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M4.5 12 7.5 4l3 8M5.5 9.5h4M12 5h4M12 8.5h4M12 12h4" />
    <path d="M4 16.5h.01M7 16.5h.01M10 16.5h.01M13 16.5h.01M16 16.5h.01" />
  </>,
);
export const HighlightIcon = /* @__PURE__ */ drawn(
  <>
    <path d="m7 11 6-7.5 3.5 3L10 13.5Z" />
    <path d="m7 11 3 2.5-1.5 1.5H5.2ZM3.5 17.5h13" />
  </>,
  { mirrored: true },
);
export const NoteIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M4 4h12v8.5H9.5L6 16v-3.5H4Z" />
    <path d="M7 7.25h6M7 9.75h3.5" />
  </>,
);
export const TagIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M3.5 4v5.5l7.5 7 5.5-6L9 3.5H4a.5.5 0 0 0-.5.5Z" />
    <path d="M6.75 6.75h.01" stroke-width="2.2" />
  </>,
  { mirrored: true },
);
export const InformationIcon = /* @__PURE__ */ drawn(
  <>
    <circle cx="10" cy="10" r="6.75" />
    <path d="M10 9.25v4M10 6.75h.01" />
  </>,
);
export const WarningIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M10 3.5 17.5 16h-15Z" />
    <path d="M10 8v4M10 13.75h.01" />
  </>,
);
export const DoneIcon = /* @__PURE__ */ drawn(
  <>
    <circle cx="10" cy="10" r="6.75" />
    <path d="m7 10.3 2.2 2.2 4-4.6" />
  </>,
);
export const LostIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M4 5h9M4 9h4M4 13h3" />
    <path d="M11.5 10a2.3 2.3 0 1 1 3.3 2.1c-.7.4-1 .8-1 1.6M13.8 16.25h.01" />
  </>,
);
