import type { Annotator } from './annotator.ts';
import { spanOf, surfaceOf, type PlacedMention } from './mentions.ts';
import { MOST_PLACES, type Counts, type Mentioned, type Place, type Summary } from './protocol.ts';
import type { ShownDocument } from './session.ts';

/** How many references and terms are marked, each place counted. */
export function countMentions(annotator: Annotator): Counts {
  const counts = { references: 0, terms: 0 };
  for (const { type } of annotator.mentions()) counts[type === 'reference' ? 'references' : 'terms']++;
  return counts;
}

/** What a document says, for the surfaces beside it: every document and term it mentions, and where. */
export function summarize(
  annotator: Annotator,
  shown: ShownDocument,
  textLength: number,
  state: Summary['state'],
): Summary {
  const groups = new Map<string, PlacedMention[]>();
  for (const placed of annotator.mentions()) {
    const group = `${placed.type} ${placed.key}`;
    const members = groups.get(group);
    if (members) members.push(placed);
    else groups.set(group, [placed]);
  }
  return {
    document: shown,
    state,
    counts: countMentions(annotator),
    mentioned: [...groups.values()].flatMap((members) => mentionedOf(members, textLength)),
  };
}

function mentionedOf(members: readonly PlacedMention[], textLength: number): Mentioned[] {
  const [first] = members;
  if (!first) return [];
  return [
    {
      type: first.type,
      key: first.key,
      surface: surfaceOf(first),
      kind: first.type === 'reference' ? first.mention.kind : 'term',
      confidence: Math.max(...members.slice(0, MOST_PLACES).map(confidenceOf)),
      localName: first.type === 'term' ? (first.mention.local?.name ?? null) : null,
      count: members.length,
      places: members.slice(0, MOST_PLACES).map((placed) => placeOf(placed, textLength)),
    },
  ];
}

/** A term is found in the glossary or not at all. */
const confidenceOf = (placed: PlacedMention): number =>
  placed.type === 'reference' ? placed.mention.confidence : 1;

function placeOf(placed: PlacedMention, textLength: number): Place {
  const { start, end } = spanOf(placed);
  return { start, end, position: textLength === 0 ? 0 : Math.min(1, start / textLength) };
}
