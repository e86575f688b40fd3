/** Builds the bundled index: the rows of data/index into public/index. Run by `npm run index` and before each build. */
import { writeIndex } from './write.ts';

const started = performance.now();
const { version, documents, terms, parts } = writeIndex();
const shards = parts.reduce((sum, part) => sum + part.shards.length, 0);
const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
console.log(
  `index ${version}: ${documents} documents, ${terms} terms, ${shards} shards, ` +
    `${Math.round(bytes / 1024)} KiB, ${Math.round(performance.now() - started)} ms`,
);
