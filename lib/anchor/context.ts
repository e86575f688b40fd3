import search from 'approx-string-match';
import type { Span } from '../text/types.ts';
import { weightOf } from './fold.ts';
import { sourceText, stretchOf, type Material } from './material.ts';
import { changesFrom } from './meaning.ts';
import type { Anchor } from './types.ts';

/**
 * How a stretch of kept context compares with what stands there now: the same; alike but with another meaning, which
 * is what a twin's context looks like; something else; or nothing was kept.
 */
export type Agreement = 'same' | 'twin' | 'other' | 'none';

/** The evidence around a candidate. `near` is the rest of the quote's own paragraph, `far` its neighbours. */
export interface Evidence {
  readonly near: readonly [before: Agreement, after: Agreement];
  readonly far: readonly [before: Agreement, after: Agreement];
  /** Letters of the own paragraph that are the same. */
  readonly nearWeight: number;
  /** True where the candidate reads like the paragraph that stood next to the quote's: its twin, moved up. Asked rarely. */
  readonly neighbour: () => boolean;
}

/** Room for what was added or dropped between the quote and its context, in folded units. */
const SLACK = 12;
/** Share of letters in which context may differ and still be compared. */
const ERROR_SHARE = 0.35;
/** Fewer letters of neighbouring text say nothing. */
const LEAST_FAR = 12;
/** Letters that two paragraphs begin or end with in common before one is taken for the other. */
const TELLING = 20;

/** What the text around a place has in common with the context that an anchor remembers. */
export function evidenceFor(material: Material, anchor: Anchor, place: Span): Evidence {
  const before = splitBefore(anchor.prefix);
  const after = splitAfter(anchor.suffix);
  const nearBefore = compare(material, before.near, place.start, -1);
  const nearAfter = compare(material, after.near, place.end, 1);
  const farBefore = compare(material, before.far, place.start - nearBefore.units, -1, LEAST_FAR);
  const farAfter = compare(material, after.far, place.end + nearAfter.units, 1, LEAST_FAR);
  return {
    near: [nearBefore.agreement, nearAfter.agreement],
    far: [farBefore.agreement, farAfter.agreement],
    nearWeight: sameWeight(nearBefore) + sameWeight(nearAfter),
    neighbour: () => isNeighbour(material, place, before.far, after.far),
  };
}

/**
 * Whether a place takes up as much of its paragraph as the quote did: where the quote began or ended its paragraph, no word
 * stands beyond. Else what looks left out may only have moved there.
 */
export function fillsParagraph(material: Material, anchor: Anchor, place: Span): boolean {
  const first = stretchOf(material, place.start);
  const last = stretchOf(material, place.end - 1);
  if (!first || !last) return false;
  const { origins } = material.folded;
  const before = first.text.slice(0, (origins[place.start] ?? 0) - first.start);
  const after = last.text.slice((origins[place.end - 1] ?? 0) + 1 - last.start);
  if (anchor.prefix.endsWith('\n') && LETTER.test(before) && !ONLY_ENUMERATOR.test(before)) return false;
  return !(anchor.suffix.startsWith('\n') && LETTER.test(after));
}

interface Comparison {
  readonly agreement: Agreement;
  /** Length of the kept context, folded. */
  readonly units: number;
  readonly weight: number;
}

const sameWeight = ({ agreement, weight }: Comparison) => (agreement === 'same' ? weight : 0);

/** A paragraph's number or letter alone: it changes when a paragraph is put in before. */
const ONLY_ENUMERATOR = /^\s*\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[).、．\s-]{1,3}$/iu;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

function splitBefore(prefix: string): { near: string; far: string } {
  const at = prefix.lastIndexOf('\n') + 1;
  const near = prefix.slice(at);
  return { near: ONLY_ENUMERATOR.test(near) ? '' : near, far: prefix.slice(0, at) };
}

function splitAfter(suffix: string): { near: string; far: string } {
  const at = suffix.indexOf('\n');
  return at < 0 ? { near: suffix, far: '' } : { near: suffix.slice(0, at), far: suffix.slice(at) };
}

/** Compares kept context with the text that ends (direction -1) or begins (1) at an edge. */
function compare(material: Material, kept: string, edge: number, direction: 1 | -1, least = 1): Comparison {
  const stored = material.foldText(kept).text;
  const units = stored.length;
  const weight = weightOf(stored);
  if (weight < least || !WORD.test(stored)) return { agreement: 'none', units, weight };
  const text = material.folded.text;
  const exact = direction > 0 ? edge : edge - units;
  if (exact >= 0 && text.startsWith(stored, exact)) return { agreement: 'same', units, weight };
  const from = Math.max(0, direction > 0 ? edge - SLACK : edge - units - 2 * SLACK);
  const window = text.slice(from, direction > 0 ? edge + units + 2 * SLACK : edge + SLACK);
  let best: { start: number; end: number; errors: number } | null = null;
  for (const match of search(window, stored, Math.floor(units * ERROR_SHARE))) {
    if (!best || match.errors < best.errors) best = match;
  }
  if (!best) return { agreement: 'other', units, weight };
  const now = sourceText(material, { start: from + best.start, end: from + best.end });
  return { agreement: changesFrom(kept.trim())(now) === null ? 'twin' : 'same', units, weight };
}

/** Deleting a paragraph moves its neighbour to its place; in a list of twins that neighbour looks right. */
function isNeighbour(material: Material, place: Span, farBefore: string, farAfter: string): boolean {
  const first = stretchOf(material, place.start);
  const last = stretchOf(material, Math.max(place.start, place.end - 1));
  if (!first || !last) return false;
  const head = commonWeight(foldBlock(material, farAfter), foldBlock(material, first.text), 1);
  const tail = commonWeight(foldBlock(material, farBefore), foldBlock(material, last.text), -1);
  return head >= TELLING || tail >= TELLING;
}

/** A block folded without its number. */
const foldBlock = ({ foldText }: Material, text: string) =>
  foldText(text.trim().replace(/^\(?(?:\d{1,3}|\p{L})[).．]\s*/u, '')).text;

function commonWeight(one: string, other: string, direction: 1 | -1): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (
    length < most &&
    (direction > 0 ? one[length] === other[length] : one.at(-1 - length) === other.at(-1 - length))
  ) {
    length++;
  }
  return weightOf(direction > 0 ? one.slice(0, length) : one.slice(one.length - length));
}
