import type { BrowserContext } from 'playwright-core';
import groups from '../../../data/votes/regional-groups.json' with { type: 'json' };
import { VOTED } from './card-text.ts';

const TITLE = 'Reading rooms for the documents of the United Nations';
/** Every so manyth State votes against, abstains, or is absent. */
const SOME = { no: 23, abstain: 7, absent: 17 } as const;

/** A voting table, made for the picture: the resolution, and an earlier one of the same title by which some have turned. */
function madeUpVotes(): string {
  const members = groups.groups.flatMap(({ members: codes }) => codes).sort();
  const rows = ['ms_code,ms_name,ms_vote,date,resolution,title'];
  const table = (symbol: string, date: string, shift: number) => {
    for (const [index, code] of members.entries()) {
      const at = index + shift * Number(index % 31 === 0);
      const vote =
        at % SOME.no === 0 ? 'N' : at % SOME.abstain === 0 ? 'A' : at % SOME.absent === 0 ? 'X' : 'Y';
      rows.push(`${code},${code},${vote},${date},${symbol},"${TITLE}"`);
    }
  };
  table(VOTED, '2025-06-24', 0);
  table('A/RES/77/48', '2022-12-07', 3);
  return `${rows.join('\n')}\n`;
}

/** Adds the made-up votes by the page of packs, as a reader adds theirs. */
export async function addVotes(browser: BrowserContext, origin: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/packs.html`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'votes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(madeUpVotes()),
    });
  await page.locator('.packs-preview .packs-counts').waitFor();
  await page.locator('.packs-actions .rp-button-primary').click();
  await page.locator('.packs-list', { hasText: 'votes' }).waitFor();
  await page.close();
}
