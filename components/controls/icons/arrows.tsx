import { drawn } from './drawn.tsx';

/* Directions. Those along the line turn with the writing. */

export const UpIcon = /* @__PURE__ */ drawn(
  <>
    <path d="m5 12 5-5 5 5" />
  </>,
);
export const DownIcon = /* @__PURE__ */ drawn(
  <>
    <path d="m5 8 5 5 5-5" />
  </>,
);
export const BackIcon = /* @__PURE__ */ drawn(
  <>
    <path d="M16 10H4m5-5-5 5 5 5" />
  </>,
  { mirrored: true },
);
