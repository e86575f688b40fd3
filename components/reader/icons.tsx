import { drawn } from '../controls/index.ts';

export const SidebarIcon = drawn(
  <>
    <rect x="2.5" y="3.5" width="15" height="13" rx="2" />
    <path d="M7.5 3.5v13" />
  </>,
  { mirrored: true },
);

export const FitWidthIcon = drawn(
  <>
    <rect x="2.5" y="4" width="15" height="12" rx="1.5" />
    <path d="M5.5 10h9M7.5 8l-2 2 2 2M12.5 8l2 2-2 2" />
  </>,
);

export const FitPageIcon = drawn(
  <>
    <rect x="4.5" y="2.5" width="11" height="15" rx="1.5" />
    <path d="M10 5.5v9M8 7.5l2-2 2 2M8 12.5l2 2 2-2" />
  </>,
);

export const DarkIcon = drawn(<path d="M16.5 11.6A7 7 0 1 1 8.4 3.5a5.6 5.6 0 0 0 8.1 8.1Z" />);

export const PresentationIcon = drawn(
  <>
    <rect x="2.5" y="3.5" width="15" height="10" rx="1.5" />
    <path d="M10 13.5v3M6.5 16.5h7" />
  </>,
);

export const SinglePageIcon = drawn(
  <>
    <rect x="5" y="2.5" width="10" height="15" rx="1.5" />
    <path d="M8 6.5h4M8 9.5h4" />
  </>,
);

export const TwoPagesIcon = drawn(
  <>
    <path d="M10 4.5v12" />
    <rect x="2.5" y="4" width="15" height="12.5" rx="1.5" />
    <path d="M5 7.5h2.5M12.5 7.5H15M5 10.5h2.5M12.5 10.5H15" />
  </>,
);

export const HandIcon = drawn(
  <path d="M6.5 10.5V5.2a1.2 1.2 0 0 1 2.4 0v4-5.6a1.2 1.2 0 0 1 2.4 0v5.6-4.3a1.2 1.2 0 0 1 2.4 0v5-2.6a1.2 1.2 0 0 1 2.3 0v5c0 3-2 5.2-5 5.2-2.4 0-3.9-1-5-3l-2.4-4.2a1.2 1.2 0 0 1 2-1.3Z" />,
);

export const AreaIcon = drawn(
  <>
    <path d="M3 6V4.5A1.5 1.5 0 0 1 4.5 3H6M14 3h1.5A1.5 1.5 0 0 1 17 4.5V6M17 14v1.5a1.5 1.5 0 0 1-1.5 1.5H14M6 17H4.5A1.5 1.5 0 0 1 3 15.5V14" />
    <path d="M9 3h2M9 17h2M3 9v2M17 9v2" />
  </>,
);
