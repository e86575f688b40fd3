/**
 * Detection: 1 MB of text in six languages against one pass of a plain regular expression over the same text, its growth
 * at 1, 4 and 16 times the size, and hostile texts of 1 MB. Prints tables; sizes are UTF-16 units, times
 * CPU milliseconds.
 */
import { readBlock } from '../../lib/detect/block.ts';
import { createDetector } from '../../lib/detect/index.ts';
import { emptyMemory } from '../../lib/detect/memory.ts';
import { hostileTexts, mixedText } from './texts.ts';

const MEGABYTE = 1_000_000;
/** The fastest round counts; the first ones pay for compilation, on either side. */
const ROUNDS = 15;
const HOSTILE_ROUNDS = 3;
/** Goals of the design: detection against the plain expression, a hostile text against ordinary text. */
const GOAL = { naive: 4, hostile: 3 };

/** What a detector without knowledge does: one union of patterns, every match a mark. */
const NAIVE =
  /(?<![\w/])(?:[ASET]|ST|TD|UNEP|CCPR|CEDAW|CRC|CAT|FCCC|CTOC|CAC)\/[A-Z0-9][\w.()/-]{1,60}|(?:resolutions?|decisions?|résolutions?|décisions?|resoluci(?:ón|ones)|decisi(?:ón|ones)|резолюци\p{L}{1,3}|решени\p{L}{1,3}|قرار\p{L}{0,4}|مقرر\p{L}{0,4})\s{1,3}[^.;\n]{0,80}?\d{1,4}\/\d{1,3}|\d{1,4}\s?\((?:19|20)\d\d\)|第\s?\d{1,4}\/\d{1,3}\s?号(?:决议|决定)/giu;

/** CPU time: what other programs on the machine do does not count. */
function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function fastest(run: () => void, rounds = ROUNDS): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    best = Math.min(best, processorTime(run));
  }
  return best;
}

function detect(blocks: readonly string[]): number {
  const detector = createDetector({});
  return blocks.reduce((count, block) => count + detector.scan(block).references.length, 0);
}

/** Without the terms, which a lexicon adds to. */
function readReferences(blocks: readonly string[]): void {
  let memory = emptyMemory({});
  for (const block of blocks) ({ memory } = readBlock(block, memory, null));
}

function naive(blocks: readonly string[]): number {
  return blocks.reduce((count, block) => count + Array.from(block.matchAll(NAIVE)).length, 0);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const ordinary = mixedText(MEGABYTE);
const plain = fastest(() => naive(ordinary));
const references = fastest(() => readReferences(ordinary));
const ours = fastest(() => detect(ordinary));
console.log(`detection, 1 MB in ${ordinary.length} blocks, ${detect(ordinary)} references`);
console.table([
  { what: 'plain regular expression', ms: rounded(plain), times: 1, goal: '' },
  {
    what: 'references alone',
    ms: rounded(references),
    times: rounded(references / plain),
    goal: `≤ ${GOAL.naive}`,
  },
  { what: 'references and terms', ms: rounded(ours), times: rounded(ours / plain), goal: '' },
]);

console.table(
  [1, 4, 16].map((factor) => {
    const blocks = mixedText((MEGABYTE / 4) * factor);
    const ms = fastest(() => detect(blocks));
    return {
      size: `${factor}x`,
      units: (MEGABYTE / 4) * factor,
      ms: rounded(ms),
      'ms per 1x': rounded(ms / factor),
    };
  }),
);

const asOneBlock = ordinary.join('\n');
const oneBlock = fastest(() => detect([asOneBlock]), HOSTILE_ROUNDS);
console.table([
  { text: 'ordinary text as one block', ms: rounded(oneBlock), times: 1, goal: '' },
  ...Object.entries(hostileTexts(MEGABYTE)).map(([text, block]) => {
    const ms = fastest(() => detect([block]), HOSTILE_ROUNDS);
    return { text, ms: rounded(ms), times: rounded(ms / oneBlock), goal: `≤ ${GOAL.hostile}` };
  }),
]);
