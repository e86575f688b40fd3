/** Abbreviations whose full stop ends no sentence, in the languages that write them. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:Nos?|vols?|chaps?|sects?|paras?|arts?|pp?|res|rev|corr|add|par|núms?|párrs?|cap|secc|[пт]|пп|гл|разд|см|ст|г|гг|док|рез|cf|ibid|ed|St|Mr|Ms|Mrs|Dr|U\.S|U\.N)$/iu;
const STOP = /[.!?؟。](?=[ \n]|$)|。/g;
/** Without any of these nothing ends. */
const ENDING = /[.!?؟。\n]/;
const NEXT = /^[ \n]*(?:\d{1,3}\.[ \n])?[\p{Lu}\p{Lo}“"«(*[]|^[ \n]*$|^\n/u;
const PARAGRAPH = /\n ?(?:\d{1,3}\. |[¹²³⁴⁵⁶⁷⁸⁹])/;

/** Whether a sentence ends within the stretch of folded text; what follows the stretch is not looked at. */
export function endsSentence(stretch: string): boolean {
  if (!ENDING.test(stretch)) return false;
  if (PARAGRAPH.test(stretch)) return true;
  for (const { index, 0: stop } of stretch.matchAll(STOP)) {
    if (stop === '。') return true;
    if (!NEXT.test(stretch.slice(index + 1, index + 12))) continue;
    if (stop !== '.' || !ABBREVIATION.test(stretch.slice(Math.max(0, index - 8), index))) return true;
  }
  return false;
}
