import type { Pinpoint } from '../detect/types.ts';

/**
 * The cited paragraph as an address of the reader says it (`12`, `12(a)`, `annex II 3`); null where the text cites none,
 * or none that has one number.
 */
export function citedParagraph(pinpoint: Pinpoint | null): string | null {
  const number = /^\s*(\d{1,3})\s?((?:\s?\([^()\s]{1,4}\)){0,2})\s*$/u.exec(pinpoint?.paragraph ?? '');
  if (number?.[1] === undefined) return null;
  const paragraph = number[1] + (number[2] ?? '').replace(/\s/gu, '');
  const { annex } = pinpoint ?? {};
  if (annex === undefined) return paragraph;
  return /^[IVX]{1,6}$/iu.test(annex) ? `annex ${annex.toUpperCase()} ${paragraph}` : null;
}
