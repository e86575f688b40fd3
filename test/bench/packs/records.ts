/** Catalogues of any size as the UN Digital Library exports them: real shapes of symbols, real titles mixed anew. */
import { readAllRows } from '../../../data/build/read.ts';
import { pick, seeded } from '../index/seeded.ts';

interface Made {
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
  readonly draft: string;
}

const rows = readAllRows().documents;
/** `A/RES/#/#`: what is left of a symbol without its figures. */
const SHAPES = rows.map(({ symbol }) => symbol.replace(/\d+/g, '#')).filter((shape) => shape.includes('#'));
const TITLES = rows.flatMap(({ title }) => (title?.en && title.en.length < 250 ? [title.en] : []));
const SUBJECTS = ['DRUG CONTROL', 'HUMAN RIGHTS', 'SUSTAINABLE DEVELOPMENT', 'PEACEKEEPING', 'DISARMAMENT'];

/** So many records, each symbol once, the same at every run. */
export function* madeRecords(count: number): Generator<Made> {
  const random = seeded(19);
  for (let number = 0; number < count; number++) {
    // The last figure counts on, so that no two records have one symbol; the others fall as they come.
    const parts = pick(SHAPES, random).split('#');
    const figures = parts.slice(1).map(() => String(1 + Math.floor(random() * 80)));
    figures[figures.length - 1] = String(number + 1);
    const symbol = parts.map((part, place) => part + (figures[place] ?? '')).join('');
    const head = pick(TITLES, random).split(' ');
    const tail = pick(TITLES, random).split(' ');
    const title = [...head.slice(0, 3 + Math.floor(random() * 6)), ...tail.slice(2, 9)].join(' ');
    const day = 1 + Math.floor(random() * 28);
    const date = `${1950 + (number % 76)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    yield { symbol, title, date, draft: `A/C.3/${number % 80}/L.${number}` };
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The library's CSV, in pieces of some thousand rows. */
export function* csvPieces(count: number): Generator<string> {
  let piece = '191__a,245__,269__,650__a,993__a\n';
  let held = 0;
  for (const { symbol, title, date, draft } of madeRecords(count)) {
    piece += `${symbol},${quoted(title)},${date},${SUBJECTS[held % SUBJECTS.length] ?? ''},${draft}\n`;
    if (++held % 5_000 === 0) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The library's MARCXML, in pieces of some thousand records. */
export function* marcPieces(count: number): Generator<string> {
  let piece = '<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n';
  let held = 0;
  const field = (tag: string, text: string, indicator = ' ') =>
    `<datafield tag="${tag}" ind1="${indicator}" ind2=" "><subfield code="a">${escaped(text)}</subfield></datafield>\n`;
  for (const { symbol, title, date, draft } of madeRecords(count)) {
    const subject = SUBJECTS[held % SUBJECTS.length] ?? '';
    piece += `<record>\n${field('191', symbol)}${field('245', title)}${field('269', date)}${field('650', subject)}${field('993', draft, '2')}</record>\n`;
    if (++held % 5_000 === 0) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</collection>\n`;
}
