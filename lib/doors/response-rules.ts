import * as v from 'valibot';
import { documentHosts } from './hosts.ts';

/**
 * Chromium 128 to 150 have no handler for PDFs: there a rule sends answers of the UN's document hosts that are PDF to
 * the reader. The rule cannot encode the address, so the reader takes all that follows `?raw=`.
 */
const RULE = 1;
/** The same for frames in the pages of those hosts: to those of others the reader would be refused, and the frame be empty. */
const FRAME_RULE = 2;
/** Rules from here on leave a document to the browser's viewer. */
const FIRST_EXCEPTION = 100;

interface DeclarativeNetRequest {
  getDynamicRules(): Promise<unknown>;
  updateDynamicRules(change: { removeRuleIds: number[]; addRules: object[] }): Promise<void>;
}

const RulesSchema = v.array(v.object({ id: v.number() }));

function declarative(): DeclarativeNetRequest | null {
  const { chrome } = globalThis as { chrome?: { declarativeNetRequest?: DeclarativeNetRequest } };
  return chrome?.declarativeNetRequest ?? null;
}

/** Puts the rules in place, or takes them away. `originals` are keys or addresses that keep the browser's viewer. */
export async function redirectPdfs(
  enabled: boolean,
  originals: readonly string[],
  readerUrl: string,
): Promise<void> {
  const api = declarative();
  if (!api) return;
  const old = v.parse(RulesSchema, await api.getDynamicRules());
  await api.updateDynamicRules({
    removeRuleIds: old.map(({ id }) => id),
    addRules: enabled ? rulesFor(originals, readerUrl) : [],
  });
}

/** The rules themselves, for tests too. */
export function rulesFor(originals: readonly string[], readerUrl: string): object[] {
  const taken = (id: number, condition: object) => ({
    id,
    priority: 1,
    action: { type: 'redirect', redirect: { regexSubstitution: `${readerUrl}?raw=\\0` } },
    condition: {
      regexFilter: '^https?://.*',
      requestDomains: documentHosts,
      requestMethods: ['get'],
      responseHeaders: [{ header: 'content-type', values: ['application/pdf*'] }],
      ...condition,
    },
  });
  return [
    taken(RULE, { resourceTypes: ['main_frame'] }),
    taken(FRAME_RULE, { resourceTypes: ['sub_frame'], initiatorDomains: documentHosts }),
    ...originals.map((key, index) => ({
      id: FIRST_EXCEPTION + index,
      priority: 2,
      action: { type: 'allow' },
      condition: {
        urlFilter: filterOf(key),
        requestDomains: documentHosts,
        resourceTypes: ['main_frame', 'sub_frame'],
        responseHeaders: [{ header: 'content-type', values: ['application/pdf*'] }],
      },
    })),
  ];
}

/**
 * `A/RES/70/1|en` stands for every address with that symbol, but not with that of A/RES/70/10: `^` is what parts the
 * pieces of an address, or its end. Other keys are addresses.
 */
function filterOf(key: string): string {
  const plain = (text: string) => text.replace(/[*^|]/g, '');
  return key.includes('://') ? plain(key) : `^${plain(key.split('|', 1).join(''))}^`;
}
