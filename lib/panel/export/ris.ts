import { addressOf, type ReferenceList } from './list.ts';

/** RIS as reference managers read it: a report (`RPRT`) a document, with its symbol as number (`M1`, `ID`). */
export function toRis({ language, rows }: ReferenceList): string {
  return rows
    .map((row) => {
      const [year, month, day] = (row.date ?? '').split('-');
      const fields: [string, string | null | undefined][] = [
        ['TY', 'RPRT'],
        ['ID', row.display],
        ['TI', row.title?.text ?? row.display],
        ['AU', 'United Nations'],
        ['M1', row.display],
        ['M3', row.kindName],
        ['PY', year],
        ['DA', row.date && [year, month ?? '', day ?? '', ''].join('/')],
        ['PB', 'United Nations'],
        ['LA', language],
        ['UR', addressOf(row, language)],
      ];
      const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
      return [...lines, 'ER  - ', ''].join('\r\n');
    })
    .join('\r\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
