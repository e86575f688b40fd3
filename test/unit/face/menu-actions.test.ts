import { beforeEach, expect, it, vi } from 'vitest';
import { menuActions } from '../../../lib/menus/actions.ts';

const { created, sent } = vi.hoisted(() => ({ created: [] as object[], sent: [] as unknown[][] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `extension:${path}` },
    tabs: {
      query: () => Promise.resolve([]),
      create: (tab: object) => Promise.resolve(created.push(tab)),
    },
  },
}));

beforeEach(() => {
  created.length = 0;
  sent.length = 0;
  const sendMessage = (...message: unknown[]) => {
    sent.push(message);
    return Promise.resolve({ ok: true, value: {} });
  };
  vi.stubGlobal('chrome', { runtime: { id: 'rapporteur' }, tabs: { sendMessage } });
});

const pressed = (menuItemId: string, more: object = {}) => ({
  menuItemId,
  editable: false,
  modifiers: [],
  ...more,
});

it('a link to a document opens it in the reader', async () => {
  const linkUrl = 'https://undocs.org/en/A/80/1';
  await menuActions.read(pressed('read', { linkUrl }), 7);
  expect(created).toEqual([{ url: `extension:/reader.html?file=${encodeURIComponent(linkUrl)}` }]);
});

it('a press without a link opens nothing', async () => {
  await menuActions.read(pressed('read'), 7);
  expect(created).toEqual([]);
});

it('a selection is kept by the page that was pressed in', async () => {
  await menuActions.keep(pressed('keep'), 7);
  expect(sent).toEqual([[7, { type: 'page.command', request: { name: 'highlight' } }, { frameId: 0 }]]);
  await menuActions.keep(pressed('keep'), null);
  expect(sent).toHaveLength(1);
});

it('the library opens in a tab', async () => {
  await menuActions.library(pressed('library'), null);
  expect(created).toEqual([{ url: 'extension:/library.html' }]);
});
