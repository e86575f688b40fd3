import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from '../../../lib/page/clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

it('writes to the clipboard', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('A/RES/70/1')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('A/RES/70/1');
});

it('tells that the browser refused', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
  expect(await copyText('A/RES/70/1')).toBe(false);
});

it('tells that a page without encryption has no clipboard', async () => {
  vi.stubGlobal('navigator', {});
  expect(await copyText('A/RES/70/1')).toBe(false);
});
