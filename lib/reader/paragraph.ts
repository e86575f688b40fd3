import type { ParagraphAddress } from '../structure/index.ts';

/** `12`, `12 (a)`, `12(a)(ii)`, `annex II 3`; null for anything else. */
export function parseParagraph(text: string): ParagraphAddress | null {
  const match =
    /^\s*(?:annex\s?([IVX]{0,6})[\s.]{1,2})?(\d{1,3})\s?((?:\s?\([^()\s]{1,4}\)){0,2})\s*$/iu.exec(text);
  if (match?.[2] === undefined) return null;
  const labels = [...(match[3] ?? '').matchAll(/\(([^()\s]{1,4})\)/gu)].map(([, label]) => label ?? '');
  return {
    number: match[2],
    ...(labels.length === 0 ? {} : { subparagraph: labels.join('.') }),
    ...(match[1] === undefined ? {} : { annex: match[1].toUpperCase() }),
  };
}
