import { believedWrong, corrected, type Reading } from './corpus.ts';
import { measures, type Score } from './score.ts';
import type { SeedResult } from './seeds.ts';

const fixed = (value: number): string => value.toFixed(4);

function row(name: string, score: Score): Record<string, string | number> {
  const { recall, precision, f1 } = measures(score);
  const { labels, wrong, missed, extra } = score;
  return {
    language: name,
    labels,
    recall: fixed(recall),
    precision: fixed(precision),
    F1: fixed(f1),
    wrong,
    missed,
    extra,
  };
}

/** The scores of six languages, as the labels are and with those believed wrong corrected, and of the seeds. */
export function printScores(readings: readonly Reading[], seeds: readonly SeedResult[]): void {
  const list = believedWrong();
  console.table(readings.map((reading) => row(reading.language, reading.score)));
  console.log(`with the ${list.length} labels of believed-wrong.jsonl read as the text has them:`);
  console.table(readings.map((reading) => row(reading.language, corrected(reading, list))));
  console.table(
    seeds.map(({ name, labelled, right, differences }) => ({
      name,
      labelled,
      right,
      differences: differences.length,
    })),
  );
}

const MOST_LINES = 60;

export function printChanges({ gained, lost }: { gained: readonly string[]; lost: readonly string[] }): void {
  console.log(`against the last recorded state: ${gained.length} mentions gained, ${lost.length} lost`);
  for (const line of gained.slice(0, MOST_LINES)) console.log(`  + ${line}`);
  for (const line of lost.slice(0, MOST_LINES)) console.log(`  - ${line}`);
}
