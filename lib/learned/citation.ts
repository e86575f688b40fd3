import { LANGUAGES, type Language } from '../languages/index.ts';
import { dateIn } from '../masthead/date.ts';
import { citationWords } from './words.ts';

/** What a text says of a document where it cites it. */
export interface CitedFacts {
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly title: string | null;
}

/** A written date; what it says is read by lib/masthead. */
const DATE = String.raw`\d{1,2}(?:er|º|ᵉʳ)?\s(?:de\s)?\p{L}{3,12}(?:\s\p{L}{2,8})?(?:\s?/\s?\p{L}{3,10})?\s(?:de\s|del\s)?(?:19|20)\d\d(?!\d)`;
const HAN_DATE = String.raw`(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日`;
/** Marks of quotation that hold a title, in any of the six languages. */
const TITLE = '(?:“([^“”]{4,400})”|"([^"]{4,400})"|«([^«»]{4,400})»|《([^《》]{2,300})》|„([^„“]{4,400})“)';

const either = (words: readonly string[]): string => (words.length > 0 ? words.join('|') : '(?!)');

const AFTER = new Map(
  LANGUAGES.map((language) => {
    const { dated, entitled, afterYear } = citationWords[language];
    return [
      language,
      {
        date: new RegExp(
          String.raw`^\s?\)?,?\s?(?:${either(dated)})\s(${DATE})(?:\s(?:${either(afterYear)}))?`,
          'iu',
        ),
        title: new RegExp(String.raw`^\s?\)?,?\s?(?:(?:${either(entitled)})\s?)${TITLE}`, 'iu'),
      },
    ] as const;
  }),
);
const { entitled: hanWords } = citationWords.zh;
const BEFORE = new RegExp(
  String.raw`(?:(${HAN_DATE})[^“”《》。；，]{0,12})?(?:(?:${either(hanWords)})${TITLE})?的?第?\s?$`,
  'u',
);

/**
 * Reads what adjoins a citation: "of 25 September 2015, entitled “…”" after the number, in Chinese before it. What stands
 * further off may belong to another document and is left.
 */
export function citedFacts(before: string, after: string, language: Language): CitedFacts {
  if (citationWords[language].before) {
    const match = BEFORE.exec(before);
    return { date: dateIn(match?.[1] ?? ''), title: titleIn(match?.slice(2)) };
  }
  const patterns = AFTER.get(language);
  const dated = patterns?.date.exec(after);
  const rest = after.slice(dated?.[0].length ?? 0);
  return { date: dateIn(dated?.[1] ?? ''), title: titleIn(patterns?.title.exec(rest)?.slice(1)) };
}

function titleIn(groups: readonly (string | undefined)[] | undefined): string | null {
  const title = groups?.find((group) => group !== undefined);
  return (
    title
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/[,.;]$/, '') ?? null
  );
}
