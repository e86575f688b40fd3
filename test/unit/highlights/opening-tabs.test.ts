import { beforeEach, expect, it, vi } from 'vitest';
import { sampleHighlight } from './sample.ts';

const tabs = vi.hoisted(() => ({ open: [] as object[], update: vi.fn(), create: vi.fn(), reload: vi.fn() }));
const focus = vi.hoisted(() => vi.fn());
const seek = vi.hoisted(() => vi.fn());
const callTab = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages/index.ts', async (original) => ({ ...(await original<object>()), callTab }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { ...tabs, query: () => Promise.resolve(tabs.open) },
    windows: { update: focus },
    storage: { session: { set: seek } },
  },
}));
const { openHighlight } = await import('../../../lib/highlights/opening.ts');

const highlight = sampleHighlight(1);
beforeEach(() => {
  vi.clearAllMocks();
  callTab.mockResolvedValue({ ok: true, value: { found: true } });
});

it('comes into view in the tab that shows its document, whose window comes to the front', async () => {
  tabs.open = [
    { id: 3, url: 'https://example.org/' },
    { id: 4, windowId: 7, url: `${highlight.url}#here` },
  ];
  await openHighlight(highlight);
  expect(callTab).toHaveBeenCalledWith(4, expect.anything(), 'reveal', { id: highlight.id });
  expect(tabs.update).toHaveBeenCalledWith(4, { active: true });
  expect(focus).toHaveBeenCalledWith(7, { focused: true });
  for (const other of [seek, tabs.create, tabs.reload]) expect(other).not.toHaveBeenCalled();
});

it('asks for no window where the browser tells of none', async () => {
  tabs.open = [{ id: 4, url: highlight.url }];
  await openHighlight(highlight);
  expect(tabs.update).toHaveBeenCalledWith(4, { active: true });
  expect(focus).not.toHaveBeenCalled();
});

it('begins the tab anew where the document is open and does not find it', async () => {
  callTab.mockResolvedValue({ ok: true, value: { found: false } });
  tabs.open = [{ id: 4, windowId: 7, url: highlight.url }];
  await openHighlight(highlight);
  expect(seek).toHaveBeenCalledOnce();
  expect(tabs.reload).toHaveBeenCalledWith(4);
  expect(tabs.create).not.toHaveBeenCalled();
});

it.each([
  'javascript:alert(1)',
  'data:text/html,taken',
  'file:///etc/passwd',
  'chrome://settings',
  'report.pdf',
  '',
])('opens nothing but the web, whatever a backup says: %s', async (url) => {
  tabs.open = [{ id: 4, url }];
  const opened = await openHighlight({ ...highlight, url });
  expect(opened).toMatchObject({ ok: false, fault: { code: 'highlights-no-address' } });
  for (const act of [seek, callTab, tabs.create, tabs.update, tabs.reload])
    expect(act).not.toHaveBeenCalled();
});
