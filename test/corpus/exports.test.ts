import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../lib/packs/index.ts';

const EXPORTS = new URL('../../../shared/corpus/exports/', import.meta.url);

/** Records of a CSV file, counted without a parser of ours: line ends outside quotes, less the header. */
function csvRows(text: string): number {
  let rows = 0;
  let quoted = false;
  for (const sign of text.trimEnd()) {
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && !quoted) rows++;
  }
  return rows;
}

const xmlRecords = (text: string): number => text.match(/<(?:\w+:)?record[\s>]/g)?.length ?? 0;

describe.runIf(existsSync(EXPORTS))('real exports', () => {
  it.each([
    ['b771097.xml', xmlRecords],
    ['ga_vote_record_4040686.xml', xmlRecords],
    ['session_78_committee_3_drafts.xml', xmlRecords],
    ['undl_eescwa_2017_06_19.csv', csvRows],
    ['unov_metadata.csv', csvRows],
  ])('%s gives every record that an independent count finds', async (name, count) => {
    const file = new URL(name, EXPORTS);
    let records = 0;
    const problems: string[] = [];
    for await (const item of readRecords(createReadStream(file))) {
      if ('record' in item) records++;
      else problems.push(`${item.problem.line} ${item.problem.code} ${item.problem.excerpt}`);
    }
    expect(problems).toEqual([]);
    expect(records).toBe(count(readFileSync(file, 'utf8')));
  });

  it('reads the vote of each member', async () => {
    for await (const item of readRecords(createReadStream(new URL('ga_vote_record_4040686.xml', EXPORTS)))) {
      if (!('record' in item) || item.record.kind !== 'document') throw new Error('no record');
      const { voters = {}, vote } = item.record;
      expect(vote).toEqual({ yes: 115, no: 0, abstain: 44, absent: 34 });
      expect(Object.values(voters).filter((ballot) => ballot === 'Y')).toHaveLength(115);
      expect(Object.values(voters).filter((ballot) => ballot === 'A')).toHaveLength(44);
    }
  });
});
