import Papa from 'papaparse';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { Problem } from '../../lib/packs/index.ts';
import { Button, DownloadIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { download } from './download.ts';

/** Rows shown in the page; the report has them all. */
const SHOWN = 20;

export interface ProblemsProps {
  readonly file: File;
  readonly problems: readonly Problem[];
}

/** The rows that cannot be kept, with their lines and reasons, and the report to take along. */
export function Problems({ file, problems }: ProblemsProps) {
  const translate = useTranslate(packs);
  const why = (problem: Problem): string => translate(`problem-${problem.code}`);
  const save = (): void => {
    const rows = problems.map((problem) => [problem.line, why(problem), problem.excerpt]);
    const fields = [translate('line'), translate('why'), translate('row')];
    // The excerpts come from the file: a spreadsheet must not run them.
    const text = Papa.unparse({ fields, data: rows }, { escapeFormulae: true });
    download(`${file.name}.report.csv`, ['\uFEFF', text], 'text/csv');
  };
  return (
    <section class="packs-problems">
      <h3>{translate('problems')}</h3>
      <div class="packs-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{translate('line')}</th>
              <th scope="col">{translate('why')}</th>
              <th scope="col">{translate('row')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem) => (
              <tr key={`${problem.line}-${problem.code}`}>
                <td>{problem.line}</td>
                <td>{why(problem)}</td>
                <td dir="auto">{problem.excerpt}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button icon={DownloadIcon} onClick={save}>
        {translate('download')}
      </Button>
    </section>
  );
}
