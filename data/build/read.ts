import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DocumentRowSchema, SummaryRowSchema, TermRowSchema, type Rows } from '../../lib/index/rows.ts';

/** The folder of the bundled index's rows. */
export const ROWS_FOLDER = join(import.meta.dirname, '../index');

/** Every line of every .jsonl file of a folder, in the order of file names; a line that does not fit names itself. */
function readRows<const S extends v.GenericSchema>(folder: string, schema: S): v.InferOutput<S>[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, number) => {
        if (line === '') return [];
        const parsed = v.safeParse(schema, JSON.parse(line));
        if (!parsed.success)
          throw new Error(`${file}:${number + 1}: ${v.summarize(parsed.issues)}\n${line.slice(0, 200)}`);
        return [parsed.output];
      }),
  );
}

/** Reads and checks the shape of all rows; throws at the first one that does not fit its schema. */
export function readAllRows(folder = ROWS_FOLDER): Rows {
  return {
    documents: readRows(join(folder, 'documents'), DocumentRowSchema),
    summaries: readRows(join(folder, 'summaries'), SummaryRowSchema),
    terms: readRows(join(folder, 'glossary'), TermRowSchema),
  };
}
