import { HAS_CORPUS, readAll } from './corpus.ts';
import { changesSince, record } from './recorded.ts';
import { readSeeds } from './seeds.ts';
import { printChanges, printScores } from './table.ts';

if (!HAS_CORPUS) {
  console.error('no reference corpus beside the project (../shared/corpus)');
  process.exit(1);
}
const readings = readAll();
printScores(readings, readSeeds());
printChanges(changesSince(readings));
if (process.argv.includes('--record')) record(readings);
if (process.argv.includes('--differences'))
  for (const { language, documents, score } of readings) {
    const texts = new Map(documents.map(({ document }) => [document.id, document]));
    for (const { kind, id, block, start, label, ours } of score.differences) {
      const text = texts.get(id)?.blocks[block]?.text ?? '';
      const around = `${text.slice(Math.max(0, start - 60), start)}|${text.slice(start, start + 30)}`;
      console.log([language, kind, id, block, start, label, ours, around.replace(/\s/g, ' ')].join('\t'));
    }
  }
