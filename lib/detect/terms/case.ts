/** `WHO`, `StAR`, `G77`, `ПРООН`: two capitals, or a capital and a figure. */
export function isAcronym(word: string): boolean {
  let capitals = 0;
  let figures = 0;
  for (const character of word) {
    if (character >= '0' && character <= '9') figures += 1;
    else if (isCapital(character)) capitals += 1;
  }
  return capitals >= 2 || (capitals === 1 && figures > 0);
}

/** True for a letter that has a small form and is not it. */
export function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/**
 * Whether a word of the text has the capitals that the word of the form demands: acronyms to the letter (with a plural
 * -s where `last`), names with their first capital, other words in any case but that of an acronym.
 */
export function sameCase(form: string, text: string, last: boolean, alone: boolean): boolean {
  if (form === text) return true;
  if (isAcronym(form)) return last && text === `${form}s`;
  if (isCapital(form.charAt(0))) return isCapital(text.charAt(0)) && !(alone && isAllCapitals(text));
  return !alone || !isAllCapitals(text);
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
