import * as v from 'valibot';
import rows from '../../data/detect/organs.json' with { type: 'json' };
import { fold } from './fold.ts';

const Row = v.object({
  /** Lead of the body's documents, as in data/grammar; `other` for bodies outside, `@kind` for "the Council". */
  id: v.string(),
  /** Head of the key: `A/RES/` + number; `{session}` stands for the session. */
  resolution: v.optional(v.string()),
  decision: v.optional(v.string()),
  shape: v.optional(v.picklist(['session', 'year', 'council', 'roman', 'climate'])),
  kind: v.optional(v.string()),
  /** Where lib/symbols has no calendar: the years of the sessions in order. */
  years: v.optional(v.array(v.number())),
  /** First and last session that numbers resolutions so. */
  from: v.optional(v.number()),
  last: v.optional(v.number()),
  /** Highest resolution, first and last decision. */
  serials: v.optional(v.tuple([v.number(), v.number(), v.number()])),
  /** Further leads of the documents of this body, besides `id`. */
  leads: v.optional(v.array(v.string())),
  names: v.record(v.string(), v.array(v.string())),
});
/** A body that numbers resolutions or decisions, or one whose numbers are not the Organization's. */
export type Organ = v.InferOutput<typeof Row>;

export const ORGANS: ReadonlyMap<string, Organ> = new Map(
  v.parse(v.array(Row), rows).map((organ) => [organ.id, organ]),
);

/** A body named in a text, in folded offsets. */
export interface OrganMention {
  readonly start: number;
  readonly end: number;
  readonly organ: string;
}

const RUSSIAN_ENDING = '[а-яё]{0,4}';

/** "the Council": the noun counts where its article stands before it and nothing makes it another body. */
const ARTICLE = /^((?:the|la|le|el|du|au|del|al)\[ \\n\]|l')(.+)$/;
const NOT_ANOTHER =
  '(?![ \\n](?:of|for|on|de|des|du|del|pour|sobre|para|européen|Europe[oa]|africain|general|générale?|internationale?|internacional)(?!\\p{L}))';

const anyCase = (article: string): string =>
  `[${article.charAt(0)}${article.charAt(0).toUpperCase()}]${article.slice(1)}`;

/** The source of a name: a blank is any white space, `~` any Russian case ending. */
function source(name: string, language: string): string {
  const plain = fold(name)
    .text.replace(/~/g, RUSSIAN_ENDING)
    .replace(/ (?![^[\]]{0,20}\])/g, '[ \\n]')
    .replace(/\((?!\?)/g, '(?:');
  if (language === 'ar') return plain.startsWith('ال') ? `(?:ال|لل)${plain.slice(2)}` : `(?:ال|لل)?${plain}`;
  const [, article, noun] = ARTICLE.exec(plain) ?? [];
  return article && noun ? `(?<=${anyCase(article)})${noun}${NOT_ANOTHER}` : plain;
}

interface Matcher {
  readonly expression: RegExp;
  readonly organs: readonly string[];
}

function matcher(languages: readonly string[], before: string, after: string): Matcher {
  const names = [...ORGANS.values()]
    .flatMap((organ) =>
      languages.flatMap((language) =>
        (organ.names[language] ?? []).map((name) => ({
          organ: organ.id,
          source: source(name, language),
          length: name.replace(/^(?:[a-z]{2,3} |l')/, '').length,
        })),
      ),
    )
    .sort((a, b) => b.length - a.length);
  const expression = new RegExp(
    `${before}(?:${names.map((name) => `(${name.source})`).join('|')})${after}`,
    'gu',
  );
  return { expression, organs: names.map((name) => name.organ) };
}

const LATIN = matcher(['en', 'fr', 'es'], '(?<![\\p{L}])', '(?![\\p{L}])');
const CYRILLIC = matcher(['ru'], '(?<![\\p{L}])', '(?![\\p{L}])');
const ARABIC = matcher(['ar'], '', '(?![\\u0621-\\u064a])');
const HAN = matcher(['zh'], '', '');

const SCRIPTS: readonly (readonly [RegExp, Matcher])[] = [
  [/[A-Z]{3}/i, LATIN],
  [/[\u0430-\u044f]{3}/, CYRILLIC],
  [/[\u0621-\u064a]{3}/, ARABIC],
  [/[\u4e00-\u9fff]{2}/, HAN],
];

/** The number of the group that matched: the one alternative that is not undefined. */
function groupOf(match: readonly (string | undefined)[]): number {
  for (let group = 1; group < match.length; group += 1) if (match[group] !== undefined) return group;
  return 0;
}

/** The bodies that a folded text names, in order; the longest name wins at each place. */
export function organsIn(text: string): OrganMention[] {
  const found: OrganMention[] = [];
  for (const [script, { expression, organs }] of SCRIPTS) {
    if (!script.test(text)) continue;
    for (const match of text.matchAll(expression)) {
      const organ = organs[groupOf(match) - 1];
      if (organ) found.push({ start: match.index, end: match.index + match[0].length, organ });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
