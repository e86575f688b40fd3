import panel from '../../data/messages/panel.json' with { type: 'json' };
import { toCsv } from '../../lib/panel/export/csv.ts';
import { saveFile } from '../../lib/panel/export/file.ts';
import type { ReferenceList } from '../../lib/panel/export/list.ts';
import { toMarkdown } from '../../lib/panel/export/markdown.ts';
import { toRis } from '../../lib/panel/export/ris.ts';
import type { ReferenceRow } from '../../lib/panel/rows.ts';
import type { Summary } from '../../lib/page/protocol.ts';
import { Button, DownloadIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

export interface ExportListProps {
  /** As they are shown: what the filter leaves out is left out. */
  readonly rows: readonly ReferenceRow[];
  readonly document: Summary['document'];
}

/** The list of references as a file. */
export function ExportList({ rows, document }: ExportListProps) {
  const translate = useTranslate(panel);
  const name = document.symbol ?? document.title;
  const list: ReferenceList = {
    title: translate('exportTitle', { document: name }),
    language: document.language,
    rows,
  };
  const columns = {
    symbol: translate('columnSymbol'),
    title: translate('columnTitle'),
    kind: translate('columnKind'),
    date: translate('columnDate'),
    count: translate('columnCount'),
    address: translate('columnAddress'),
  };
  const formats = [
    { format: 'CSV', extension: 'csv', type: 'text/csv', write: () => toCsv(list, columns) },
    { format: 'Markdown', extension: 'md', type: 'text/markdown', write: () => toMarkdown(list) },
    {
      format: 'RIS',
      extension: 'ris',
      type: 'application/x-research-info-systems',
      write: () => toRis(list),
    },
  ];
  return (
    <footer class="panel-export">
      <h2>{translate('export')}</h2>
      {formats.map(({ format, extension, type, write }) => (
        <Button
          key={format}
          icon={DownloadIcon}
          aria-label={translate('exportAs', { format })}
          onClick={() => saveFile({ name: `${name}.${extension}`, type, text: write() })}
        >
          {format}
        </Button>
      ))}
    </footer>
  );
}
