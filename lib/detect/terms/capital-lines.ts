/** From this share of capitals on, a line is set in capitals and case tells nothing (symbols.md 5.3). */
const CAPITALS_SHARE = 0.6;
const SHORTEST_LINE = 12;
/** Of a longer line, so much around the word is looked at (UTF-16 units). */
const LINE_REACH = 120;

/**
 * Tells whether the line around an offset is set in capitals. The stretch that was looked at is moved on, not read again,
 * so that offsets asked in order cost the length of the text together.
 */
export function capitalLines(text: string): (at: number) => boolean {
  let line = { start: 0, end: -1 };
  let from = 0;
  let to = 0;
  let letters = 0;
  let capitals = 0;
  const count = (start: number, end: number, sign: 1 | -1) => {
    for (let index = start; index < end; index += 1) {
      const size = sizeOf(text.charCodeAt(index));
      if (size !== 0) letters += sign;
      if (size === CAPITAL) capitals += sign;
    }
  };
  return (at) => {
    if (at < line.start || at > line.end) line = lineAround(text, at);
    const start = Math.max(line.start, at - LINE_REACH);
    const end = Math.min(line.end, at + LINE_REACH);
    if (start < from || end < to || start >= to) {
      letters = 0;
      capitals = 0;
      count(start, end, 1);
    } else {
      count(from, start, -1);
      count(to, end, 1);
    }
    from = start;
    to = end;
    return letters >= SHORTEST_LINE && capitals > letters * CAPITALS_SHARE;
  };
}

function lineAround(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('\n', at);
  return { start: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

const CAPITAL = 2;
const SMALL = 1;

/** Whether a Latin or Cyrillic letter is a capital or a small one; 0 for anything else. */
function sizeOf(code: number): number {
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde) || (code >= 0x400 && code <= 0x42f)) {
    return CAPITAL;
  }
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff) || (code >= 0x430 && code <= 0x45f)
    ? SMALL
    : 0;
}
