import { drawn } from './drawn.tsx';

/* What a button does. */

export const SearchIcon = /* @__PURE__ */ drawn(
  <>
    <circle cx="8.75" cy="8.75" r="5" />
    <path d="m12.5 12.5 4 4" />
  </>,
);
export const CloseIcon = /* @__PURE__ */ drawn(
  <>
    <path d="m5 5 10 10M15 5 5 15" />
  </>,
);
export const PlusIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M10 4v12M4 10h12" />
  </>,
);
export const CopyIcon = /* @__PURE__ */ drawn(
  <>
    <rect x="7" y="7" width="9.5" height="9.5" rx="1.5" />
    <path d="M13 4.5V4a1 1 0 0 0-1-1H4.5A1.5 1.5 0 0 0 3 4.5V12a1 1 0 0 0 1 1h.5" />
  </>,
);
export const DownloadIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M10 3v9m-4-3.5L10 12.5l4-4M3.5 16.5h13" />
  </>,
);
export const UploadIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M10 13V4M6 7.5 10 3.5l4 4M3.5 16.5h13" />
  </>,
);
export const DeleteIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M3.5 5.5h13M8 5V3.5h4V5M5.5 5.5l.75 11h7.5l.75-11M8.5 9v4.5M11.5 9v4.5" />
  </>,
);
export const UndoIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M7 4 3.5 7.5 7 11" />
    <path d="M4 7.5h7.5a4.25 4.25 0 0 1 0 8.5H7" />
  </>,
  { mirrored: true },
);
export const FilterIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M3.5 5h13M6 10h8M8.5 15h3" />
  </>,
);
export const MoreIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.6" />
  </>,
);
export const PrintIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M6 7V3.5h8V7M6 14H3.5V7h13v7H14" />
    <path d="M6 11.5h8v5H6Z" />
  </>,
);
export const ZoomInIcon = /* @__PURE__ */ drawn(
  <>
    <circle cx="8.75" cy="8.75" r="5" />
    <path d="m12.5 12.5 4 4M8.75 6.5V11M6.5 8.75H11" />
  </>,
);
export const ZoomOutIcon = /* @__PURE__ */ drawn(
  <>
    <circle cx="8.75" cy="8.75" r="5" />
    <path d="m12.5 12.5 4 4M6.5 8.75H11" />
  </>,
);
export const RotateIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M15.5 10a5.5 5.5 0 1 1-1.6-3.9L16 8M16 4v4h-4" />
  </>,
);
