/** Letters that a word shares with the one before are counted in one figure of this base. */
const BASE = 36;
const BETWEEN = '\n';

/** Sorted words without line ends as one text: of each only what differs from the one before, after the count of letters that do not. */
export function packWords(words: readonly string[]): string {
  let previous = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < BASE - 1 && shared < word.length && word[shared] === previous[shared]) shared++;
      previous = word;
      return `${shared.toString(BASE)}${word.slice(shared)}`;
    })
    .join(BETWEEN);
}

/** The words of {@link packWords}. */
export function unpackWords(packed: string): string[] {
  let previous = '';
  return packed === ''
    ? []
    : packed.split(BETWEEN).map((line) => {
        previous = previous.slice(0, Number.parseInt(line.charAt(0), BASE)) + line.slice(1);
        return previous;
      });
}
