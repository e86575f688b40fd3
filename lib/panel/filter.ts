/** A text as the filter compares it: without case and accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A test whether any of some texts has all words of a filter; an empty filter passes everything. */
export function filterBy(filter: string): (...texts: readonly (string | null | undefined)[]) => boolean {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  return (...texts) => {
    if (words.length === 0) return true;
    const text = folded(texts.filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
}
