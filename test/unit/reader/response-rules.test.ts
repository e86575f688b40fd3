import { afterEach, expect, test, vi } from 'vitest';
import { redirectPdfs, rulesFor } from '../../../lib/doors/response-rules.ts';

const READER = 'chrome-extension://abc/reader.html';
afterEach(() => vi.unstubAllGlobals());

test.each([
  [true, rulesFor(['A/RES/70/1|en'], READER)],
  [false, []],
])('rules take the place of those before; wanted: %s', async (enabled, addRules) => {
  const updateDynamicRules = vi.fn(() => Promise.resolve());
  const getDynamicRules = () => Promise.resolve([{ id: 1 }, { id: 100 }]);
  vi.stubGlobal('chrome', { declarativeNetRequest: { getDynamicRules, updateDynamicRules } });
  await redirectPdfs(enabled, ['A/RES/70/1|en'], READER);
  expect(updateDynamicRules).toHaveBeenCalledExactlyOnceWith({ removeRuleIds: [1, 100], addRules });
});

test.each([undefined, {}])('a browser without such rules (%j) is left as it is', async (chrome) => {
  vi.stubGlobal('chrome', chrome);
  await expect(redirectPdfs(true, [], READER)).resolves.toBeUndefined();
});
