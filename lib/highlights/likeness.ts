/** The words of a text in lower case, each once. Chinese counts by character. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}/.]+/gu) ?? []);
}

/** Share of the words of either text that both have: 1 for the same words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / Math.max(1, one.size + other.size - common);
}

/** Records whose quotes have most words in common with a text first. */
export function likestFirst<Record extends { readonly quote: string }>(
  records: readonly Record[],
  text: string,
): Record[] {
  const words = wordsOf(text);
  return records
    .map((record) => ({ record, like: likeness(words, wordsOf(record.quote)) }))
    .sort((a, b) => b.like - a.like)
    .map(({ record }) => record);
}
