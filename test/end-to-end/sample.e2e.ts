import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { SummarySchema, type Summary } from '../../lib/page/protocol.ts';
import { serveSample } from '../tools/start/serve.ts';
import { describe, expect, test, type Rig } from './harness/index.ts';

/** What the sample cites, in the order of its text: the same documents in each language. */
const CITED = v.parse(
  v.array(v.string()),
  JSON.parse(readFileSync(new URL('../../data/sample/references.json', import.meta.url), 'utf8')),
);

/** The page's own account of what it marked, as the side panel gets it. */
async function summaryOf(rig: Rig, address: string): Promise<Summary> {
  const answer = await rig.background(async (url) => {
    const tab = (await browser.tabs.query({})).find((candidate) => candidate.url === url);
    const message = { type: 'page.summary', request: {} };
    return browser.tabs.sendMessage(tab?.id ?? -1, message);
  }, address);
  return v.parse(v.object({ ok: v.literal(true), value: SummarySchema }), answer).value;
}

const referencesIn = ({ mentioned }: Summary): string[] =>
  mentioned.filter(({ type }) => type === 'reference').map(({ key }) => key);

describe.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])('the sample document in %s', (language) => {
  test('has every citation marked, each for the document that it cites', async ({ rig, open }) => {
    const address = serveSample(rig.hosts, language);
    await open(address);
    await expect
      .poll(async () => referencesIn(await summaryOf(rig, address)).sort(), { timeout: 20_000 })
      .toEqual([...CITED].sort());
    const { document } = await summaryOf(rig, address);
    expect(document).toMatchObject({ symbol: 'A/RES/79/399', language });
  });
});
