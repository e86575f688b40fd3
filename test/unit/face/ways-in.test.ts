import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../lib/index/protocol.ts';
import { menuActions } from '../../../lib/menus/actions.ts';
import { offerMenus, type MenuActions } from '../../../lib/menus/index.ts';
import { MENU_ITEMS } from '../../../lib/menus/items.ts';
import { offerOmnibox, type Suggest } from '../../../lib/menus/omnibox.ts';

/** The listeners of the browser's events, which the test raises, and the calls of the browser in their order. */
const { events, called } = vi.hoisted(() => ({
  events: new Map<string, (...told: never[]) => unknown>(),
  called: [] as [string, unknown][],
}));

vi.mock('webextension-polyfill', () => {
  const event = (name: string) => ({
    addListener: (listener: () => unknown) => void events.set(name, listener),
    removeListener: () => undefined,
  });
  const call = (name: string) => (told: unknown) => {
    called.push([name, told]);
    return Promise.resolve({});
  };
  return {
    default: {
      runtime: {
        onInstalled: event('installed'),
        onStartup: event('startup'),
        getURL: (path: string) => `extension:${path}`,
      },
      contextMenus: {
        onClicked: event('clicked'),
        removeAll: call('removeAll'),
        create: call('create'),
      },
      omnibox: {
        onInputStarted: event('started'),
        onInputChanged: event('changed'),
        onInputEntered: event('entered'),
        setDefaultSuggestion: call('default'),
      },
      tabs: { update: call('update'), create: call('tab') },
      windows: { create: call('window') },
    },
  };
});
vi.mock('../../../lib/settings/index.ts', () => ({
  readSettings: () => Promise.resolve({ interfaceLanguage: 'fr' }),
  watchSettings: (_: AbortSignal, changed: () => void) => void events.set('settings', changed),
}));
vi.stubGlobal('navigator', {
  languages: ['en'],
  locks: { request: (_: string, held: () => unknown) => held() },
});

const raise = (name: string, ...told: unknown[]): unknown => events.get(name)?.(...(told as never[]));
const calls = (name: string): unknown[] => called.filter(([one]) => one === name).map(([, told]) => told);

beforeEach(() => {
  events.clear();
  called.length = 0;
});

describe('the context menu', () => {
  const acted = { lookUp: vi.fn(), keep: vi.fn(), read: vi.fn(), library: vi.fn() } satisfies MenuActions;

  it.each(['installed', 'startup', 'settings'])('is made anew when told: %s', async (told) => {
    offerMenus(acted);
    raise(told);
    await vi.waitFor(() => expect(calls('create')).toHaveLength(MENU_ITEMS.length));
    expect(called[0]?.[0]).toBe('removeAll');
    expect(calls('create')).toContainEqual(expect.objectContaining({ id: 'read', contexts: ['link'] }));
  });

  it('does what the pressed item says, for the tab that was pressed in', () => {
    offerMenus(acted);
    raise('clicked', { menuItemId: 'keep' }, { id: 7 });
    raise('clicked', { menuItemId: 'library' });
    raise('clicked', { menuItemId: 'of another version' }, { id: 7 });
    expect(acted.keep).toHaveBeenCalledExactlyOnceWith({ menuItemId: 'keep' }, 7);
    expect(acted.library).toHaveBeenCalledExactlyOnceWith({ menuItemId: 'library' }, null);
    expect(acted.lookUp).not.toHaveBeenCalled();
    expect(acted.read).not.toHaveBeenCalled();
  });

  it('looks up what is selected, without blanks around and never more than a query holds', () => {
    const selected = { editable: false, modifiers: [], menuItemId: 'lookUp' };
    void menuActions.lookUp({ ...selected, selectionText: ` A/RES/72/198 ${'x'.repeat(400)}` }, 1);
    const [opened] = calls('window') as { url: string }[];
    const query = new URL(opened?.url ?? '').searchParams.get('query') ?? '';
    expect(query).toHaveLength(300);
    expect(query.startsWith('A/RES/72/198 x')).toBe(true);
  });
});

describe('the address bar', () => {
  const found = (id: string): Found => ({
    kind: 'symbol',
    id,
    display: id,
    title: { text: 'Fish & <chips>', language: 'en' },
    kindName: 'resolution',
    known: true,
  });

  it('shows no suggestions for what was typed before', async () => {
    const answers = new Map<string, (answer: Found[]) => void>();
    const suggest: Suggest = (query) => new Promise((resolve) => answers.set(query, resolve));
    offerOmnibox(suggest);
    const early = vi.fn();
    const late = vi.fn();
    raise('changed', '70', early);
    raise('changed', ' 70/1 ', late);
    await vi.waitFor(() => expect([...answers.keys()]).toEqual(['70', '70/1']));
    answers.get('70/1')?.([found('A/RES/70/1')]);
    answers.get('70')?.([found('A/RES/1')]);
    await vi.waitFor(() => expect(late).toHaveBeenCalled());
    expect(early).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalledExactlyOnceWith([
      { content: 'symbol:A/RES/70/1', description: 'A/RES/70/1 · Fish    chips ' },
    ]);
  });

  it('opens what is entered where the reader asks for it', () => {
    offerOmnibox(() => Promise.resolve([]));
    raise('entered', 'symbol:A/RES/70/1', 'currentTab');
    raise('entered', 'ACABQ', 'newForegroundTab');
    raise('entered', 'ACABQ', 'newBackgroundTab');
    expect(calls('update')).toEqual([{ url: expect.stringContaining('kind=symbol') as unknown }]);
    expect(calls('tab')).toEqual([
      { url: expect.stringContaining('query=ACABQ') as unknown, active: true },
      { url: expect.stringContaining('query=ACABQ') as unknown, active: false },
    ]);
  });

  it('says in the language of the surfaces what it is for', async () => {
    offerOmnibox(() => Promise.resolve([]));
    raise('started');
    await vi.waitFor(() => expect(calls('default')).toHaveLength(1));
    expect(JSON.stringify(calls('default'))).toContain('Chercher');
  });
});
