import { Refused } from '../faults.ts';
import { xmlReader } from '../xml.ts';
import { dateFormats } from './xlsx-dates.ts';

/** What of a workbook must be known before its sheets are read. */
export interface Workbook {
  /** Text that cells name by its place. */
  readonly strings: readonly string[];
  /** In the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** True at the place of each style that shows a number as a date. */
  readonly dates: readonly boolean[];
  /** Days are counted from 1904, as Excel for Mac did, not from 1900. */
  readonly from1904: boolean;
}

const SHEET = /^xl\/worksheets\/[^/]{1,100}\.xml$/;
const STRINGS = 'xl/sharedstrings.xml';
const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';

type Attributes = Readonly<Record<string, string>>;
type Part = ReturnType<typeof xmlReader>;

/** Excel writes signs that XML cannot hold by their number. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Gathers shared strings, sheets, styles and dates from the parts of a workbook, names of parts in small letters. */
export function workbookReader(): {
  wants: (name: string) => boolean;
  write: (name: string, text: string, last: boolean) => void;
  /** Throws {@link Refused} where there is no sheet. */
  end: () => Workbook;
} {
  const strings: string[] = [];
  const dates = dateFormats();
  const named: { name: string; link: string; hidden: boolean }[] = [];
  const links = new Map<string, string>();
  const parts: string[] = [];
  let from1904 = false;
  let isBinary = false;
  const readers = new Map<string, Part>([
    [STRINGS, stringReader(strings)],
    [STYLES, xmlReader({ open: dates.open, close: dates.close })],
    [
      BOOK,
      onlyOpening((name, attributes) => {
        if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
        else if (name === 'sheet')
          named.push({
            name: attributes.name ?? '',
            link:
              attributes['r:id'] ?? Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '',
            hidden: /hidden/i.test(attributes.state ?? ''),
          });
      }),
    ],
    [
      LINKS,
      onlyOpening((name, { Id = '', Target = '' }) => {
        if (name === 'Relationship') links.set(Id, partOf(Target));
      }),
    ],
  ]);
  return {
    wants(name) {
      if (SHEET.test(name)) parts.push(name);
      isBinary ||= name === 'xl/workbook.bin';
      return readers.has(name);
    },
    write(name, text, last) {
      const reader = readers.get(name);
      if (text) reader?.write(text);
      if (last) reader?.end();
    },
    end() {
      if (isBinary) throw new Refused('pack-other-workbook');
      const tabs = named.flatMap(({ name, link, hidden }) => {
        const part = links.get(link) ?? '';
        return parts.includes(part) ? [{ name, part, hidden }] : [];
      });
      const shown = tabs.filter(({ hidden }) => !hidden);
      const sheets = shown.length > 0 ? shown : parts.sort(byNumber).map((part) => ({ name: part, part }));
      if (sheets.length === 0) throw new Refused('pack-no-columns');
      return { strings, sheets, dates: dates.ofStyles(), from1904 };
    },
  };
}

/** A target is written from the root of the archive or from the folder of the workbook. */
function partOf(target: string): string {
  const name = target.toLowerCase();
  return name.startsWith('/') ? name.slice(1) : `xl/${name.replace(/^\.\//, '')}`;
}

function onlyOpening(open: (name: string, attributes: Attributes) => void): Part {
  return xmlReader({ open, close: () => undefined });
}

const byNumber = (a: string, b: string): number =>
  Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0);

/** Gathers the shared strings: their runs, without what says how they are spoken. */
function stringReader(strings: string[]): Part {
  let current = '';
  let spoken = false;
  return xmlReader({
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') spoken = true;
    },
    close(name, text) {
      if (name === 't' && !spoken) current += text;
      else if (name === 'rPh') spoken = false;
      else if (name === 'si') strings.push(unescaped(current));
    },
  });
}
