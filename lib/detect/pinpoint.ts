import type { Folded } from './fold.ts';
import { HAN as HAN_TRAIT } from './folding/tables.ts';
import type { Pinpoint } from './types.ts';
import { FORWARD } from './words/index.ts';
import { expression } from './words/expression.ts';

const union = (key: 'paragraph' | 'annex' | 'section'): string =>
  FORWARD.map((words) => words[key]).join('|');

/** `12`, `12 (a)`, `12 a)`, `135–137`, `71 and 72`. */
const LETTERED = String.raw`\d{1,3}(?: ?\((?:[a-z]|[ivx]{1,4}|[\u0621-\u064a]{1,2})\)| ?[a-zа-я]\)){0,2}`;
const NUMBERS = `${LETTERED}(?:(?: ?[-–] ?| (?:to|and|et|à|y|a|и|إلى|و) ?)${LETTERED})?`;
const PLACE = '(?:[IVXLC]{1,6}|[A-Z]|\\d{1,2}|الاول|الثاني|الثالث|الرابع|الخامس)(?![\\p{L}\\d])';

/** Behind the citation: ", annex II, para. 12 (a)". */
const BEHIND = expression(
  `(?:[,،] ?| )(?:(?:${union('section')})[ \\n](${PLACE})[,،]? ?)?(?:(${union('annex')})(?![\\p{L}])(?:[ \\n](${PLACE}))?[,،]? ?)?(?:(?:${union('paragraph')})[ \\n](${NUMBERS}))?`,
  'y',
);
/** How what stands behind begins. */
const FOLLOWED = expression(
  `(?:[,،] ?| )(?:${union('section')}|${union('annex')}|${union('paragraph')})`,
  'y',
);
/** Before it: "paragraph 12 (a) of its", with no other figure between. */
const BEFORE = expression(
  `(?<!\\p{L})(?:${union('paragraph')})[ \\n](${NUMBERS})(?: [^\\d.;()]{0,70})?$`,
  '',
);
const BEFORE_ANNEX = expression(
  `(?<!\\p{L})(?:${union('annex')})(?: (${PLACE}))? (?:to|of|à|de|al|к|من|ل)[ \\n][^\\d.;()]{0,60}$`,
  '',
);
const HAN =
  /[ \n]?(?:号决[议定])?[,，]? ?(附件[一二三四五六七八九十]{0,2})?[,，]?(?:第([一二三四五六七八九十]{1,3})节)?[,，]? ?(?:第? ?(\d{1,3}(?: ?\([a-z]\))?(?: ?[至和及] ?\d{1,3})?) ?段)?/y;
const REACH = 110;
/** How the words for paragraph and annex begin. */
const PLACES = /par[ar.]|párr|пункт|пп?\.|الفقر|anne|anex|приложени|المرفق/;

/**
 * The place in the document that the text around a citation names; undefined where it names none. `start` and `end` are
 * those of the citation in the folded text.
 */
export function pinpointOf({ text, traits }: Folded, start: number, end: number): Pinpoint | undefined {
  if ((traits & HAN_TRAIT) !== 0 && /[\u4e00-\u9fff]/.test(text.slice(Math.max(0, start - 3), end + 8)))
    return han(text, end);
  const before = text.slice(Math.max(0, start - REACH), start);
  FOLLOWED.lastIndex = end;
  BEHIND.lastIndex = end;
  const behind = FOLLOWED.test(text) ? BEHIND.exec(text) : null;
  const section = behind?.[1];
  const annex = behind?.[2];
  const annexNumber = behind?.[3];
  const paragraph = behind?.[4];
  const isPlaced = (paragraph === undefined || annex === undefined) && PLACES.test(before);
  const named = paragraph ?? (isPlaced ? BEFORE.exec(before)?.[1] : undefined);
  const annexed = annex === undefined && isPlaced ? BEFORE_ANNEX.exec(before) : null;
  return pinpoint(named, annex === undefined ? annexed && (annexed[1] ?? '') : (annexNumber ?? ''), section);
}

function han(text: string, end: number): Pinpoint | undefined {
  HAN.lastIndex = end;
  const [, annex, section, paragraph] = HAN.exec(text) ?? [];
  return pinpoint(paragraph, annex === undefined ? null : annex.slice(2), section);
}

function pinpoint(
  paragraph: string | undefined,
  annex: string | null,
  section: string | undefined,
): Pinpoint | undefined {
  if (paragraph === undefined && annex === null && section === undefined) return undefined;
  return {
    ...(paragraph === undefined ? {} : { paragraph: paragraph.trim() }),
    ...(annex === null ? {} : { annex }),
    ...(section === undefined ? {} : { section }),
  };
}
