import { fold } from '../fold.ts';
import type { LexiconForm, TermLexicon } from '../types.ts';
import { emptyTrees, plant, type Entry, type Meaning, type Trees } from './entries.ts';
import { gateOfGated } from './gates.ts';
import { gapKey, isHan, scriptOf, tokenize, wordKey } from './tokens.ts';

/** A lexicon with the trees that the scanner walks. */
export interface CompiledLexicon extends TermLexicon, Trees {}

/** Compiles the forms once for any number of documents. Forms without a letter are ignored. */
export function buildLexicon(forms: readonly LexiconForm[]): TermLexicon {
  const compiled: CompiledLexicon = { forms: [...forms], ...emptyTrees() };
  for (const { form, language, id, length, gated } of forms) {
    const gate = gated ? gateOfGated(form) : 'free';
    addForm(compiled, form, { id, gate, length, language });
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
    trees.heads.addHan(text);
    plant(trees.han, text.split(''), entry, text, meaning);
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
  trees.heads.add(text, first.start, first.end, scriptOf(text.charCodeAt(first.start)));
  plant(trees.words, tokens.map(wordKey), entry, bare, meaning);
}
