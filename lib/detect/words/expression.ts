/** Letters of the scripts that citations are written in: a few ranges, where `\p{L}` has hundreds. */
const LETTERS = String.raw`A-Za-zªº\u00c0-\u024f\u0370-\u052f\u0620-\u06d3\u3400-\u9fff`;

/**
 * A regular expression whose `\p{L}` is any letter of the scripts of the six languages. One that holds the class of all
 * letters takes milliseconds to compile, and a page waits for it.
 */
export function expression(source: string, flags: string): RegExp {
  return new RegExp(
    source.replace(/(\[[^[\]]*)?\\p\{L\}/g, (_, opened: string | undefined) =>
      opened === undefined ? `[${LETTERS}]` : opened + LETTERS,
    ),
    flags,
  );
}
