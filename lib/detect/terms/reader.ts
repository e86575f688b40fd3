import { fold, type Folded } from '../fold.ts';
import { firstFrom } from '../order.ts';
import type { DetectContext, ReferenceMention, TermMention } from '../types.ts';
import { candidatesIn } from './candidates.ts';
import { apart, overlaps } from './spans.ts';
import { definitionsIn } from './define/index.ts';
import { admits, isInSymbol, placeOf } from './admission.ts';
import { compiledOf, type CompiledLexicon } from './lexicon.ts';
import { createLocalTrees, type LocalTrees } from './locals.ts';
import type { Candidate } from './match.ts';
import { localMentions, type LocalMention } from './local-mentions.ts';
import { withDefinitions } from './naming.ts';
import { ordered } from './order.ts';
import { emptyState, type LocalDefinition, type TermState } from './state.ts';

/** A full name of one word (in Chinese, of one run of characters) is sure from this length on. */
const SURE_LENGTH = 6;

/** What the reader of references knows of the block and document. */
export interface BlockFacts {
  readonly folded?: Folded;
  /** The document's own symbol, where it has been found. */
  readonly symbol?: string | null;
  readonly signal?: boolean;
}

/** Finds the terms of a document's blocks in order. */
export interface TermReader {
  /** The terms of a block; never inside one of its references (offsets in UTF-16 units of the block). */
  scan(block: string, references: readonly ReferenceMention[], facts?: BlockFacts): TermMention[];
  state(): TermState;
  restore(state: TermState): void;
}

/** A reader for one document, before its first block. Never throws; linear in the length of a block. */
export function createTermReader(context: Pick<DetectContext, 'lexicon' | 'symbol'>): TermReader {
  const lexicon = compiledOf(context.lexicon);
  let state: TermState = { ...emptyState, signal: context.symbol !== undefined };
  const localTrees = createLocalTrees();
  return {
    scan(block, references, facts = {}) {
      const folded = facts.folded ?? fold(block);
      const symbol = facts.symbol ?? context.symbol ?? null;
      const before = { ...state, signal: state.signal || (facts.signal ?? false) || references.length > 0 };
      const read = readTerms({ block, folded, references, symbol }, lexicon, before, localTrees);
      state = read.state;
      return read.mentions;
    },
    state: () => state,
    restore(earlier) {
      state = earlier;
    },
  };
}

interface Block {
  readonly block: string;
  readonly folded: Folded;
  readonly references: readonly ReferenceMention[];
  readonly symbol: string | null;
}

function readTerms(
  { block, folded, references, symbol }: Block,
  lexicon: CompiledLexicon,
  before: TermState,
  treesOf: (locals: readonly LocalDefinition[]) => LocalTrees,
): { mentions: TermMention[]; state: TermState } {
  const known = candidatesIn(lexicon, folded);
  const place = placeOf(folded, references);
  const defined = definitionsIn(folded).filter((one) => !isInSymbol(place, one.start, one.end));
  const printed = (start: number, end: number) =>
    block.slice(folded.start(start), folded.end(end)).replace(/\s+/g, ' ').trim();
  const locals = withDefinitions(before, defined, { known, lexicon, printed });
  const seen = withFullNames(before.seen, known);
  const signal = before.signal || seen.size > before.seen.size;
  const trees = treesOf(locals);
  const here = { symbol, seen, signal };
  const found: (TermMention & { readonly local?: TermMention['local'] })[] = [];
  const own = locals.length ? localMentions(trees, place, defined, before.blocksRead) : [];
  for (const candidate of known) {
    if (isCovered(own, candidate) || isInSymbol(place, candidate.start, candidate.end)) continue;
    const meanings = candidate.entry.meanings.filter((meaning) => admits(meaning, candidate, place, here));
    if (!meanings.length) continue;
    found.push(mentionOf(candidate, folded, ordered(candidate.entry.meanings, here)));
  }
  for (const { start, end, definition } of own) {
    const same = known[firstFrom(known, start)];
    const others = same?.start === start && same.end === end ? ordered(same.entry.meanings, here) : [];
    const meanings = [definition.id, ...others.filter((id) => id !== definition.id)];
    const { id, name, definedAt } = definition;
    found.push({
      start: folded.start(start),
      end: folded.end(end),
      id,
      meanings,
      local: { name, definedAt },
    });
  }
  return { mentions: apart(found), state: { blocksRead: before.blocksRead + 1, signal, seen, locals } };
}

/** True for a form that is no longer than a short form of the document's own in its place. */
function isCovered(own: readonly LocalMention[], { start, end }: Candidate): boolean {
  return overlaps(own, start, start + 1) && overlaps(own, end - 1, end);
}

function mentionOf(
  { start, end }: { start: number; end: number },
  folded: Folded,
  meanings: string[],
): TermMention {
  return { start: folded.start(start), end: folded.end(end), id: meanings[0] ?? '', meanings };
}

/** Full names of several words leave no doubt, and are remembered. */
function withFullNames(seen: ReadonlySet<string>, known: readonly Candidate[]): ReadonlySet<string> {
  let grown: Set<string> | null = null;
  for (const { entry } of known) {
    if (entry.words.length === 1 && entry.form.length < SURE_LENGTH) continue;
    for (const { id, length, gate } of entry.meanings) {
      if (length !== 'full' || gate !== 'free' || (grown ?? seen).has(id)) continue;
      grown ??= new Set(seen);
      grown.add(id);
    }
  }
  return grown ?? seen;
}
