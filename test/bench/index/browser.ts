/** Import and look-up in a real browser: the page of page.ts, under an origin of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { writeIndex } from '../../../data/build/write.ts';
import { builtPage } from '../built-page.ts';
import { sizesAsked } from '../kit.ts';

const ORIGIN = 'https://bench.invalid';
const BUILT = join(import.meta.dirname, '../../../public/index');
/** Records of the look-up; the goal is set for a million, which takes minutes to write as rows. */
const RECORDS = [16_000, 64_000, 256_000];

const script = () => builtPage(import.meta.dirname);

async function withPage(work: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const file = new URL(route.request().url()).pathname.slice(1);
      return file === ''
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' })
        : route.fulfill({ body: readFileSync(join(BUILT, file)) });
    });
    await page.goto(`${ORIGIN}/`);
    await page.addScriptTag({ content: await script() });
    await work(page);
  } finally {
    await browser.close();
  }
}

const ratio = (theirs: number, ours: number): string => (theirs / ours).toFixed(1);

export async function benchDatabase(): Promise<void> {
  writeIndex();
  await withPage(async (page) => {
    const table: object[] = [];
    for (let run = 0; run < 3; run++) {
      const { records, shards, plain, searchable } =
        await page.evaluate<Record<string, number>>('bench.importing()');
      table.push({
        records,
        'shards ms': shards?.toFixed(0),
        'rows ms': plain?.toFixed(0),
        ratio: ratio(plain ?? 0, shards ?? 1),
        'rows with words ms': searchable?.toFixed(0),
        'ratio ': ratio(searchable ?? 0, shards ?? 1),
      });
    }
    console.log(
      'The bundled index (with its search index) against rows by Dexie bulkPut. To reach: 10 times, under 2 s.',
    );
    console.table(table);
    const lookups: object[] = [];
    for (const count of sizesAsked(RECORDS)) {
      const result = await page.evaluate<Record<string, number>>(`bench.lookingUp(${count})`);
      const { first = 0, next = 0, theirs = 0 } = result;
      lookups.push({
        records: count,
        'first ms': first.toFixed(3),
        'next ms': next.toFixed(3),
        'raw get ms': theirs.toFixed(3),
        'first, times raw': ratio(first, theirs),
        'next, times raw': ratio(next, theirs),
      });
    }
    console.log('A look-up against get by primary key in raw IndexedDB. To reach: at most 2 times.');
    console.table(lookups);
  });
}
