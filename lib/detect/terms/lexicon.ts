import { fold } from '../fold.ts';
import type { LexiconForm, TermLexicon } from '../types.ts';
import { emptyTrees, plant, type Entry, type Meaning, type Trees } from './entries.ts';
import { gateOfGated } from './gates.ts';
import { ARABIC, gapKey, isHan, scriptOf, tokenize } from './tokens.ts';
import { hanNumber, wordNumber } from './words.ts';

/** A lexicon with the trees that the scanner walks. */
export interface CompiledLexicon extends TermLexicon, Trees {}

/** Compiles the forms once for any number of documents. Forms without a letter are ignored. */
export function buildLexicon(forms: readonly LexiconForm[]): TermLexicon {
  const steps = lexiconSteps(forms);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link buildLexicon}, a step a form, for whoever has something else to do in between. */
export function* lexiconSteps(forms: readonly LexiconForm[]): Generator<void, TermLexicon> {
  const compiled: CompiledLexicon = { forms: [...forms], ...emptyTrees() };
  for (const { form, language, id, length, gated } of forms) {
    const gate = gated ? gateOfGated(form) : 'free';
    addForm(compiled, form, { id, gate, length, language });
    yield;
  }
  return compiled;
}

/** The trees of a lexicon that `buildLexicon` made; of another, empty ones. */
export function compiledOf(lexicon: TermLexicon | undefined): CompiledLexicon {
  return lexicon && isCompiled(lexicon) ? lexicon : { forms: [], ...emptyTrees() };
}

function isCompiled(lexicon: TermLexicon): lexicon is CompiledLexicon {
  return 'words' in lexicon && 'han' in lexicon;
}

/** Plants one form in the tree of its script. */
export function addForm(trees: Trees, form: string, meaning: Meaning): void {
  const text = fold(form).text.trim();
  if (Array.from(text).some((character) => isHan(character.charCodeAt(0)))) {
    const entry = () => ({ form: text, words: [text], gaps: [], tail: '', meanings: [] });
    if (text.length < 2) trees.hanHeads.open();
    else trees.hanHeads.add(hanNumber(text, 0));
    plant(
      trees.han,
      text.split('').map((character) => character.charCodeAt(0)),
      entry,
      text,
      meaning,
    );
    return;
  }
  const tokens = tokenize(text);
  const first = tokens[0];
  if (!first) return;
  const bare = text.slice(first.start);
  const tail = /[+)]$/.exec(bare)?.[0] ?? /(?<=[«“"].{1,80})[»”"]$/u.exec(bare)?.[0] ?? '';
  const entry = (): Entry => ({
    form: bare,
    words: tokens.map((token) => token.text),
    gaps: tokens.slice(1).map((token, index) => gapKey(text.slice(tokens[index]?.end, token.start))),
    tail,
    meanings: [],
  });
  const numbers = tokens.map(({ start, end }) =>
    wordNumber(text, start, end, scriptOf(text.charCodeAt(start))),
  );
  trees.heads.add(numbers[0] ?? 0);
  if (text.startsWith('ال', first.start))
    trees.heads.add(wordNumber(text, first.start + 2, first.end, ARABIC));
  plant(trees.words, numbers, entry, bare, meaning);
}
