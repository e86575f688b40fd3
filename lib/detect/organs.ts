import rows from '../../data/detect/organs.json' with { type: 'json' };
import { fold, type Folded } from './fold.ts';
import { ARABIC, CYRILLIC, HAN, LATIN } from './folding/tables.ts';

/**
 * A body that numbers resolutions or decisions, or one whose numbers are not the Organization's: a row of
 * data/detect/organs.json, which the unit test checks against {@link OrganRowSchema} of `schema.ts`.
 */
export interface Organ {
  readonly id: string;
  readonly resolution?: string | undefined;
  readonly decision?: string | undefined;
  readonly shape?: string | undefined;
  readonly kind?: string | undefined;
  readonly years?: readonly number[] | undefined;
  readonly from?: number | undefined;
  readonly last?: number | undefined;
  readonly roman?: number | undefined;
  readonly serials?: readonly number[] | undefined;
  readonly leads?: readonly string[] | undefined;
  readonly names: Readonly<Record<string, readonly string[] | undefined>>;
}

export const ORGANS: ReadonlyMap<string, Organ> = new Map(
  rows.map((organ: Organ): [string, Organ] => [organ.id, organ]),
);

/** A body named in a text, in folded offsets. */
export interface OrganMention {
  readonly start: number;
  readonly end: number;
  readonly organ: string;
}

const RUSSIAN_ENDING = '[а-яё]{0,4}';
/** "the Council": the noun counts where its article stands before it and nothing makes it another body. */
const ARTICLE = /^((?:the|la|le|el|du|au|del|al) |l'|ال)(.+)$/;
const NOT_ANOTHER =
  '(?![ \\n](?:of|for|on|de|des|du|del|pour|sobre|para|européen|Europe[oa]|africain|general|générale?|internationale?|internacional)(?![a-zé]))';
/** A name ends where its word does; classes of a few ranges, for those of all letters take long to compile. */
const END: Readonly<Record<string, string>> = { ar: '(?![\\u0621-\\u064a])', zh: '' };
const WORD_END = '(?![A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff])';

interface Name {
  readonly organ: string;
  /** The literal letters it begins with. */
  readonly head: string;
  readonly source: string;
}

function nameOf(organ: string, printed: string, language: string): Name {
  const folded = fold(printed).text;
  const [, article, noun] = ARTICLE.exec(folded) ?? [];
  const name = noun ?? folded;
  const body = name
    .replace(/~/g, RUSSIAN_ENDING)
    .replace(/ (?![^[\]]{0,20}\])/g, '[ \\n]')
    .replace(/\((?!\?)/g, '(?:');
  const behind = article ? `(?<=${anyCase(article.replace(' ', '[ \\n]'))})` : '';
  return {
    organ,
    head: (/^[\p{L}'-]+/u.exec(name)?.[0] ?? name).slice(0, language === 'zh' ? 2 : 12),
    source: behind + body + (article && language !== 'ar' ? NOT_ANOTHER : ''),
  };
}

const anyCase = (article: string): string =>
  `[${article.charAt(0)}${article.charAt(0).toUpperCase()}]${article.slice(1)}`;

/** Finds names in one script: first their heads, then, at a head, the longest name that begins with it. */
interface Matcher {
  readonly heads: RegExp;
  readonly names: ReadonlyMap<string, { readonly expression: RegExp; readonly organs: readonly string[] }>;
}

function matcher(languages: readonly string[]): Matcher {
  const byHead = new Map<string, Name[]>();
  for (const { id, names } of ORGANS.values())
    for (const language of languages)
      for (const printed of names[language] ?? []) {
        const name = nameOf(id, printed, language);
        byHead.set(name.head, [...(byHead.get(name.head) ?? []), name]);
      }
  const heads = [...byHead.keys()].sort((a, b) => b.length - a.length);
  return {
    heads: new RegExp(heads.join('|'), 'g'),
    names: new Map(
      heads.map((head) => {
        const beginning = [...byHead]
          .filter(([other]) => head.startsWith(other))
          .flatMap(([, names]) => names);
        const sorted = beginning.sort((a, b) => b.source.length - a.source.length);
        const union = sorted.map(({ source }) => `(${source})`).join('|');
        const expression = new RegExp(`(?:${union})${END[languages[0] ?? ''] ?? WORD_END}`, 'y');
        return [head, { expression, organs: sorted.map(({ organ }) => organ) }];
      }),
    ),
  };
}

/** A document is in one script: the others' names are never compiled for it. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const LETTER = /[A-Za-z\u00c0-\u024f\u0400-\u04ff]/;
const SCRIPTS: readonly (readonly [trait: number, () => Matcher])[] = [
  [LATIN, once(() => matcher(['en', 'fr', 'es']))],
  [CYRILLIC, once(() => matcher(['ru']))],
  [ARABIC, once(() => matcher(['ar']))],
  [HAN, once(() => matcher(['zh']))],
];

/** The bodies that a folded text names, in order; the longest name wins at each place. Linear. */
export function organsIn({ text, traits }: Folded): OrganMention[] {
  const found: OrganMention[] = [];
  let scripts = 0;
  for (const [script, known] of SCRIPTS) {
    if ((traits & script) === 0) continue;
    const before = found.length;
    collectNames(text, known(), found);
    if (found.length > before) scripts += 1;
  }
  return scripts > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

function collectNames(text: string, { heads, names }: Matcher, found: OrganMention[]): void {
  heads.lastIndex = 0;
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    const at = head.index;
    const known = names.get(head[0]);
    if (!known || LETTER.test(text.charAt(at - 1))) continue;
    known.expression.lastIndex = at;
    const match = known.expression.exec(text);
    if (!match) continue;
    const organ = known.organs[groupOf(match) - 1];
    const end = known.expression.lastIndex;
    if (organ) found.push({ start: at - articleBefore(text, at), end, organ });
    heads.lastIndex = Math.max(heads.lastIndex, end);
  }
}

/** Length of the Arabic article that is written with the noun: ال, or لل after the preposition. */
function articleBefore(text: string, at: number): number {
  return /[\u0627\u0644]\u0644$/.test(text.slice(Math.max(0, at - 2), at)) ? 2 : 0;
}

/** The number of the group that matched: the one alternative that is not undefined. */
function groupOf(match: readonly (string | undefined)[]): number {
  for (let group = 1; group < match.length; group += 1) if (match[group] !== undefined) return group;
  return 0;
}
