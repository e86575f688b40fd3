const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML and HTML; characters that XML does not allow are left out. */
export function xmlText(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= 0x20
        ? code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff)
        : code === 9 || code === 10;
    })
    .join('')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
