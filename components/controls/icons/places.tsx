import { drawn } from './drawn.tsx';

/* Where a button leads. */

export const ReaderIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M5 3h6.5L15 6.5V17H5Z" />
    <path d="M11.5 3v3.5H15M7.5 10h5M7.5 13h3" />
  </>,
);
export const PanelIcon = /* @__PURE__ */ drawn(
  <>
    <rect x="3" y="4" width="14" height="12" rx="1.5" />
    <path d="M12 4v12M14 7.5h1M14 10h1" />
  </>,
  { mirrored: true },
);
export const LibraryIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M4 4h3v12.5H4ZM7 6h3v10.5H7ZM11 5.8l2.9-.8 3 10.8-2.9.8Z" />
  </>,
  { mirrored: true },
);
export const SettingsIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7" />
    <circle cx="12.5" cy="6" r="2" />
    <circle cx="7.5" cy="14" r="2" />
  </>,
  { mirrored: true },
);
export const PageIcon = /* @__PURE__ */ drawn(
  <>
    <rect x="3" y="4" width="14" height="12" rx="1.5" />
    <path d="M3 7.5h14M5.5 5.75h.01" />
  </>,
);
export const OpenIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M11 4h5v5M16 4l-7 7M8.5 5H4v11h11v-4.5" />
  </>,
  { mirrored: true },
);
export const LanguageIcon = /* @__PURE__ */ drawn(
  <>
    <circle cx="10" cy="10" r="6.75" />
    <path d="M3.25 10h13.5M10 3.25c2.5 2 2.5 11.5 0 13.5M10 3.25c-2.5 2-2.5 11.5 0 13.5" />
  </>,
);
export const KeyboardIcon = /* @__PURE__ */ drawn(
  <>
    <rect x="2.5" y="5" width="15" height="10" rx="1.5" />
    <path d="M5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M6.5 12h7" />
  </>,
);
export const PrivacyIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M10 3 4 5.2v4.3c0 3.6 2.5 6 6 7.5 3.5-1.5 6-3.9 6-7.5V5.2Z" />
    <path d="m7.3 9.8 2 2 3.4-3.8" />
  </>,
);
export const IndexIcon = /* @__PURE__ */ drawn(
  <>
    <ellipse cx="10" cy="5.5" rx="6" ry="2.3" />
    <path d="M4 5.5v9c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3v-9M4 10c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3" />
  </>,
);
export const NetworkIcon = /* @__PURE__ */ drawn(
  <>
    <circle cx="10" cy="10" r="2.2" />
    <circle cx="4.5" cy="5" r="1.5" />
    <circle cx="15.5" cy="5" r="1.5" />
    <circle cx="10" cy="16.5" r="1" />
    <path d="m5.6 6 2.9 2.5M14.4 6l-2.9 2.5M10 12.2v3.3" />
  </>,
);
export const SiteIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M4 16.5V7l6-3.5L16 7v9.5M2.5 16.5h15M7.5 16.5v-4h5v4" />
  </>,
);
export const OutlineIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M4 5h12M7 10h9M7 15h9M4 10h.01M4 15h.01" />
  </>,
  { mirrored: true },
);
export const ThumbnailsIcon = /* @__PURE__ */ drawn(
  <>
    <rect x="4" y="3" width="5" height="6" rx="1" />
    <rect x="11" y="3" width="5" height="6" rx="1" />
    <rect x="4" y="11" width="5" height="6" rx="1" />
    <rect x="11" y="11" width="5" height="6" rx="1" />
  </>,
);
export const BackupIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M3.5 8v8.5h13V8M2.5 3.5h15V8h-15ZM8 11h4" />
  </>,
);
