import { firstAfter, lastBefore } from '../order.ts';
import type { Defined } from './define/index.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Candidate } from './match.ts';
import { MOST_DEFINITIONS, type LocalDefinition, type TermState } from './state.ts';
import { isHan, tokenize } from './tokens.ts';
import { wordKey } from './words.ts';

/** A full name is another wording of a term's when they share this part of their words (or Chinese characters). */
const SAME_NAME = 0.65;

/** Arabic particles before a name, in letters: the alignment may have taken them along. */
const LONGEST_CLITIC = 4;

interface Evidence {
  /** The forms of the glossary found in the block. */
  readonly known: readonly Candidate[];
  readonly lexicon: CompiledLexicon;
  /** The block's text between two folded offsets, as printed. */
  readonly printed: (start: number, end: number) => string;
}

/** The definitions so far and those of this block; the full name tells whether the glossary has the term. */
export function withDefinitions(
  before: TermState,
  defined: readonly Defined[],
  evidence: Evidence,
): readonly LocalDefinition[] {
  if (!defined.length || before.locals.length >= MOST_DEFINITIONS) return before.locals;
  return [...before.locals, ...defined.map((one) => definitionOf(one, before.blocksRead, evidence))];
}

function definitionOf(
  one: Defined,
  definedAt: number,
  { known, lexicon, printed }: Evidence,
): LocalDefinition {
  const last = lastBefore(known, one.nameEnd);
  const full = last?.end === one.nameEnd && last.start <= one.nameStart + LONGEST_CLITIC ? last : null;
  const name = printed(full?.start ?? one.nameStart, one.nameEnd);
  const ids = full?.entry.meanings.map(({ id }) => id) ?? [];
  const short = firstAfter(known, one.start);
  const isKnown = short?.start === one.start && short.end >= one.end;
  const meanings = isKnown ? short.entry.meanings.map(({ id }) => id) : [];
  const id =
    meanings.find((meaning) => ids.includes(meaning)) ??
    ids[0] ??
    meanings.find((meaning) => isAnotherWording(name, meaning, lexicon)) ??
    `local:${printed(one.start, one.end)}`;
  return { short: one.short, name, id, definedAt };
}

/** Whether the name says what a full name of the term says, in other words or another order. */
function isAnotherWording(name: string, id: string, lexicon: CompiledLexicon): boolean {
  const parts = partsOf(name);
  return lexicon.forms.some((form) => {
    if (form.id !== id || form.length !== 'full') return false;
    const others = partsOf(form.form);
    let shared = 0;
    for (const part of parts) if (others.has(part)) shared += 1;
    return shared / Math.max(parts.size, others.size) >= SAME_NAME;
  });
}

function partsOf(name: string): Set<string> {
  const characters = Array.from(name).filter((character) => isHan(character.charCodeAt(0)));
  if (characters.length) return new Set(characters);
  return new Set(
    tokenize(name)
      .map(wordKey)
      .filter((key) => key.length > 3),
  );
}
