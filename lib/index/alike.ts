/** Parts the words of a list laid end to end. */
const BETWEEN = 10;
const CODE_UNITS = 65_536;
/** Bits of a number that bit operations keep: longer pieces are compared by their beginning. */
const LONGEST_PIECE = 32;

/** Words laid end to end, so that all are read in one pass. */
export function layOut(words: readonly string[]): Uint16Array {
  const text = new Uint16Array(words.reduce((sum, word) => sum + word.length + 1, 0));
  let place = 0;
  for (const word of words) {
    for (let letter = 0; letter < word.length; letter++) text[place++] = word.charCodeAt(letter);
    text[place++] = BETWEEN;
  }
  return text;
}

/**
 * The words of a list that hold the piece, or something at most so many letters away from it (one added, left out or
 * changed), by how many: their places in the list. Myers' bit-vector algorithm, 1999: a dozen operations a letter.
 */
export function placesAlike(text: Uint16Array, piece: string, most: number): number[][] {
  const length = Math.min(piece.length, LONGEST_PIECE);
  const found: number[][] = Array.from({ length: most + 1 }, () => []);
  if (length === 0) return found;
  const places = new Int32Array(CODE_UNITS);
  for (let letter = 0; letter < length; letter++) {
    const code = piece.charCodeAt(letter);
    places[code] = (places[code] ?? 0) | (1 << letter);
  }
  const last = 1 << (length - 1);
  let [more, less, edits, fewest, word] = [-1, 0, length, length, 0];
  for (const code of text) {
    if (code === BETWEEN) {
      if (fewest <= most) found[fewest]?.push(word);
      word++;
      [more, less, edits, fewest] = [-1, 0, length, length];
      continue;
    }
    const equal = places[code] ?? 0;
    const vertical = equal | less;
    const horizontal = (((equal & more) + more) ^ more) | equal;
    let up = less | ~(horizontal | more);
    let down = more & horizontal;
    if (up & last) edits++;
    else if (down & last) edits--;
    if (edits < fewest) fewest = edits;
    up <<= 1;
    down <<= 1;
    more = down | ~(vertical | up);
    less = up & vertical;
  }
  return found;
}
