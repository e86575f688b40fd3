import { composeDocuments } from '../../lib/index/compose.ts';
import { packShards } from '../../lib/index/pack.ts';
import type { Rows } from '../../lib/index/rows.ts';
import { bundle, type Bundle } from './parts.ts';
import { readAllRows } from './read.ts';
import { readSubjects, Subjects } from './subjects.ts';

/** The bundled index from its rows; the same rows give the same bytes. */
export function buildBundle(rows: Rows = readAllRows(), subjectRows = readSubjects()): Bundle {
  const subjects = new Subjects(subjectRows, rows.terms);
  const spoken = { ...rows, documents: rows.documents.map((row) => subjects.spoken(row)) };
  const documents = [...composeDocuments(spoken).values()];
  return bundle(packShards(documents, rows.terms), {
    documents: documents.length,
    terms: rows.terms.length,
  });
}
