/** Width of a text in a terminal: Chinese characters take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;
const segmenter = new Intl.Segmenter();
const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
const widthOf = (text: string): number => lettersOf(text).length + (text.match(wide)?.length ?? 0);

function fit(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text + ' '.repeat(columns - widthOf(text));
  const letters = lettersOf(text);
  while (widthOf(letters.join('')) > columns - 1) letters.pop();
  const kept = `${letters.join('')}…`;
  return kept + ' '.repeat(columns - widthOf(kept));
}

/** Rows under a head, each column as wide as its widest cell but no wider than its limit. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  limits: readonly number[],
): string {
  const widths = head.map((name, i) =>
    Math.min(limits[i] ?? 40, Math.max(...[[...head], ...rows].map((row) => widthOf(row[i] ?? name)))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => fit(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
