/**
 * Detection: 1 MB of text in six languages against one pass of a plain regular expression over the same text, its growth
 * at 1, 4 and 16 times the size, and hostile texts of 1 MB. The expression does the same work: where terms are looked
 * for, it has the forms of the glossary as well. Both are bundled. Prints tables; sizes are UTF-16 units, times CPU
 * milliseconds, the fastest of rounds that take turns.
 */
import type { Language } from '../../lib/languages/index.ts';
import { LANGUAGES } from '../../lib/languages/index.ts';
import { glossaryForms } from '../unit/terms/glossary.ts';
import { bundledDetector } from './detect/bundled.ts';
import { marks, NAIVE, naiveWithTerms } from './detect/naive.ts';
import { hostileTexts, mixedText, textIn } from './texts.ts';

const MEGABYTE = 1_000_000;
/** The fastest round counts; the first ones pay for compilation, on either side. */
const ROUNDS = 12;
const FEW_ROUNDS = 3;
/** Goals of the design: detection against the plain expression, a hostile text against ordinary text. */
const GOAL = { naive: 4, hostile: 3 };

const { detectorWith, createDetector, buildLexicon, supplementsIn, scannedIn } = await bundledDetector();

/** CPU time: what other programs on the machine do does not count. */
function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The fastest of each, in rounds that take turns. */
function fastest(runs: readonly (() => void)[], rounds = ROUNDS): number[] {
  const best = runs.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1)
    runs.forEach((run, index) => {
      best[index] = Math.min(best[index] ?? Infinity, processorTime(run));
    });
  return best;
}

/** Without the terms. */
function readReferences(blocks: readonly string[]): void {
  const detector = detectorWith({}, { terms: null, supplementsIn, scannedIn });
  for (const block of blocks) detector.scan(block);
}

const forms = glossaryForms();
const lexicons = new Map(LANGUAGES.map((language) => [language, buildLexicon(forms.get(language) ?? [])]));

function detect(blocks: readonly string[], language: Language = 'en'): number {
  const lexicon = lexicons.get(language);
  const detector = createDetector({ language, ...(lexicon && { lexicon }) });
  return blocks.reduce((count, block) => {
    const { references, terms } = detector.scan(block);
    return count + references.length + terms.length;
  }, 0);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const row = (what: string, ms: number, floor: number, goal = '') => ({
  what,
  ms: rounded(ms),
  times: rounded(ms / floor),
  goal,
});
const goal = `≤ ${GOAL.naive}`;

const mixed = mixedText(MEGABYTE);
const [plain = NaN, references = NaN] = fastest([() => marks(mixed, NAIVE), () => readReferences(mixed)]);
console.log(`references, 1 MB of six languages in ${mixed.length} blocks`);
console.table([row('plain regular expression', plain, plain), row('references', references, plain, goal)]);

const sixth = new Map(LANGUAGES.map((language) => [language, textIn(language, MEGABYTE / 6)]));
const sums = { plain: 0, naive: 0, ours: 0 };
const perLanguage = LANGUAGES.map((language) => {
  const blocks = sixth.get(language) ?? [];
  const [unaided = NaN, ours = NaN] = fastest([() => marks(blocks, NAIVE), () => detect(blocks, language)]);
  const withTerms = naiveWithTerms(forms.get(language) ?? []);
  const [naive = NaN] = fastest([() => marks(blocks, withTerms)], FEW_ROUNDS);
  sums.plain += unaided;
  sums.naive += naive;
  sums.ours += ours;
  return row(`  ${language}, ${forms.get(language)?.length ?? 0} forms`, ours, naive);
});
console.log(`references and terms, a sixth of 1 MB in each language with the forms of its whole glossary`);
console.table([
  row('plain regular expression with the forms', sums.naive, sums.naive),
  row('references and terms', sums.ours, sums.naive, goal),
  ...perLanguage,
  row('for orientation: the plain expression without forms', sums.plain, sums.naive),
]);

console.table(
  [1, 4, 16].map((factor) => {
    const blocks = mixedText((MEGABYTE / 4) * factor);
    const [ms = NaN] = fastest([() => detect(blocks)]);
    return {
      size: `${factor}x`,
      units: (MEGABYTE / 4) * factor,
      ms: rounded(ms),
      'ms per 1x': rounded(ms / factor),
    };
  }),
);

/** A page's text is read in runs of at most so many units (lib/text/dom): a longer text comes as several blocks. */
const LONGEST_RUN = 32_768;
const runsOf = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / LONGEST_RUN) }, (_, index) =>
    text.slice(index * LONGEST_RUN, (index + 1) * LONGEST_RUN),
  );

const asOneBlock = mixed.join('\n');
const [inBlocks = NaN, oneBlock = NaN] = fastest(
  [() => detect(mixed), () => detect([asOneBlock])],
  FEW_ROUNDS,
);
console.table([
  { text: 'ordinary text in its blocks', ms: rounded(inBlocks), times: 1, goal: '' },
  {
    text: 'ordinary text as one block',
    ms: rounded(oneBlock),
    times: rounded(oneBlock / inBlocks),
    goal: '',
  },
  ...Object.entries(hostileTexts(MEGABYTE)).map(([text, block]) => {
    const runs = runsOf(block);
    const [ms = NaN] = fastest([() => detect(runs)], FEW_ROUNDS);
    return { text, ms: rounded(ms), times: rounded(ms / inBlocks), goal: `≤ ${GOAL.hostile}` };
  }),
]);
