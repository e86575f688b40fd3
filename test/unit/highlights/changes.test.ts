import { beforeEach, expect, it, vi } from 'vitest';

const sent = vi.hoisted((): [to: number | 'extension', message: unknown][] => []);
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage(message: unknown) {
        sent.push(['extension', message]);
        return Promise.reject(new Error('Receiving end does not exist.'));
      },
    },
    tabs: {
      query: () => Promise.resolve([{ id: 7 }, {}, { id: 9 }]),
      sendMessage(tab: number, message: unknown) {
        sent.push([tab, message]);
        return tab === 7 ? Promise.reject(new Error('Receiving end does not exist.')) : Promise.resolve();
      },
    },
  },
}));

const { announceChange } = await import('../../../lib/highlights/changes.ts');

beforeEach(() => {
  sent.length = 0;
});

it('tells every tab and every page of the extension, though some have nobody to hear it', async () => {
  await announceChange(['A/RES/70/1']);
  const message = { type: 'highlights-changed', documents: ['A/RES/70/1'] };
  expect(sent).toEqual([
    ['extension', message],
    [7, message],
    [9, message],
  ]);
});

it('is silent where nothing changed', async () => {
  await announceChange([]);
  expect(sent).toEqual([]);
});
