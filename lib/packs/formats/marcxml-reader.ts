import type { Item } from '../records.ts';
import { xmlReader } from '../xml.ts';
import { marcRecords, type MarcField } from './marcxml.ts';

/** Reads a MARCXML collection or a single record, whatever its prefix or namespace. */
export async function* readMarcXml(text: AsyncIterable<string>): AsyncGenerator<readonly Item[]> {
  const ready: Item[] = [];
  const recordOf = marcRecords();
  let fields: MarcField[] = [];
  let field: { tag: string; indicator: string; subfields: { code: string; text: string }[] } | null = null;
  let code = '';
  let startLine = 0;
  /** A record within the open one was read: OAI and SRU wrap each in an element of the same name. */
  let hadInner = false;
  const reader = xmlReader({
    open(name, attributes, line) {
      if (name === 'record') {
        fields = [];
        startLine = line;
        hadInner = false;
      } else if (name === 'controlfield' || name === 'datafield' || name === 'leader')
        field = { tag: attributes.tag ?? '000', indicator: (attributes.ind1 ?? '').trim(), subfields: [] };
      else if (name === 'subfield') code = attributes.code ?? '';
    },
    close(name, content) {
      if (name === 'subfield') field?.subfields.push({ code, text: content });
      else if (name === 'controlfield') field?.subfields.push({ code: '', text: content });
      if (name === 'datafield' || name === 'controlfield') {
        if (field) fields.push(field);
        field = null;
      } else if (name === 'record') {
        if (!hadInner) ready.push(recordOf(fields, startLine));
        hadInner = true;
      }
    },
  });
  for await (const chunk of text) {
    reader.write(chunk);
    yield ready.splice(0);
  }
  reader.end();
  yield ready.splice(0);
}
