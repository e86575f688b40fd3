import type { Language } from '../languages/index.ts';
import { form, ordinal, ORGANS, separator } from './forms.ts';
import type { Place } from './place.ts';
import { citeSupplement } from './supplements.ts';

export interface Citation {
  /** Canonical key of lib/symbols. */
  readonly symbol: string;
  readonly language: Language;
  /** Where in the document. */
  readonly address?: Place | undefined;
  /** For lists, which have no room: a report of the Official Records by its symbol alone. */
  readonly brief?: boolean | undefined;
}

/**
 * A source in the form of the United Nations Editorial Manual, without the final full stop:
 * "General Assembly resolution 70/1, para. 12", "A/73/131, para. 5"; reports of the Official Records in full.
 */
export function citeUN({ symbol, language, address, brief = false }: Citation): string {
  const supplement = brief ? null : citeSupplement(symbol, language);
  return [supplement ?? document(symbol, language), ...(address ? places(address, language) : [])].join(
    separator(language),
  );
}

/** The place alone, as in a citation: "annex II, para. 12 (a)"; empty where nothing is known. */
export function citePlace(place: Place, language: Language): string {
  return places(place, language).join(separator(language));
}

/** Resolutions and decisions are cited by organ and number, every other document by its symbol. */
function document(symbol: string, language: Language): string {
  const organ = ORGANS.find((row) => symbol.startsWith(row.prefix));
  const numbered =
    organ && /^(RES|DEC)\/([^/]{1,20}(?:\/[^/]{1,20})?)$/.exec(symbol.slice(organ.prefix.length));
  if (!organ || !numbered?.[2] || /(?:Add|Corr|Rev|Amend)\./.test(numbered[2])) return printed(symbol);
  const blanks = { organ: organ[language], number: printedNumber(numbered[2]) };
  return form(numbered[1] === 'RES' ? 'resolution' : 'decision', language, blanks);
}

/** `217A(III)` → `217 A (III)`, `47/54A-F` → `47/54 A–F`, as print has it. */
function printedNumber(number: string): string {
  return number
    .replace(
      /(\d)([A-Z](?:-[A-Z])?)(?=\(|$)/,
      (_, digit: string, letters: string) => `${digit} ${letters.replace('-', '–')}`,
    )
    .replace(/ ?\(/, ' (');
}

/** A key with the spaces that print has before brackets and part letters. */
function printed(symbol: string): string {
  return symbol.replace(/(?<=[^\s/])\((?=[^)]{1,20}\)$)/, ' (');
}

function places(place: Place, language: Language): string[] {
  const named: string[] = [];
  if (place.annex !== undefined) named.push(form('annex', language, { number: place.annex }));
  if (place.section !== undefined) named.push(form('section', language, { number: place.section }));
  if (place.number !== undefined) named.push(numbered(place, place.number, language));
  if (named.length === 0 && place.page !== undefined) {
    named.push(form('page', language, { number: String(place.page) }));
  }
  return named;
}

function numbered(place: Place, number: string, language: Language): string {
  if (place.part === 'footnote') return form('footnote', language, { number });
  if (place.part === 'preamble')
    return form('preambular', language, { ordinal: ordinal(Number(number), language) });
  const last = place.lastNumber;
  if (last !== undefined && last !== number) {
    const neighbours = Number(last) === Number(number) + 1;
    return form(neighbours ? 'twoParagraphs' : 'paragraphs', language, { first: number, last });
  }
  return form('paragraph', language, { number: number + subparagraphs(place, language) });
}

/** Arabic letters in the order in which Arabic texts letter sub-paragraphs: (أ) stands for (a). */
const ABJAD = 'أبجدهوزحطي';

function subparagraphs({ subparagraph = '' }: Place, language: Language): string {
  const labels = subparagraph === '' ? [] : subparagraph.split('.');
  const letters = labels.map((label) => {
    if (language === 'ar') {
      const at = label.length === 1 ? 'abcdefghij'.indexOf(label) : -1;
      return at < 0 ? label : (ABJAD[at] ?? label);
    }
    const at = label.length === 1 ? ABJAD.indexOf(label) : -1;
    return at < 0 ? label : ('abcdefghij'[at] ?? label);
  });
  if (language === 'zh') return letters.map((letter) => `(${letter})`).join('');
  const half = language === 'fr' || language === 'es' || language === 'ru';
  return letters.map((letter) => (half ? ` ${letter})` : ` (${letter})`)).join('');
}
