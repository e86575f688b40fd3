import { IDBKeyRange } from 'fake-indexeddb';

/**
 * A browser as far as the background and its callers need one: messages, storage, tabs. It must be imported before
 * anything that imports webextension-polyfill, which looks for a browser when it is loaded.
 */
type Listener = (
  message: unknown,
  sender: { id: string; tab?: { id: number } },
) => Promise<unknown> | undefined;

const ID = 'rapporteur';

/** What happens to a message on its way. */
export type Wire = (deliver: () => Promise<unknown>) => Promise<unknown>;
const straight: Wire = (deliver) => deliver();

/** The state of the made-up browser, for trials to change and to look at. */
export const machine = {
  listeners: new Set<Listener>(),
  wire: straight,
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  /** Set: storage.local refuses to write. */
  storageFull: false,
  /** Waits are so many times shorter: half a minute of silence is three seconds. */
  haste: 10,
  opened: [] as string[],
  origins: [] as string[],
  reset(): void {
    this.listeners.clear();
    this.wire = straight;
    this.local.clear();
    this.session.clear();
    this.storageFull = false;
    this.haste = 10;
    this.opened.length = 0;
    this.origins.length = 0;
  },
};

async function deliver(message: unknown): Promise<unknown> {
  // As on the wire: what is not JSON does not arrive.
  const sent: unknown = JSON.parse(JSON.stringify(message));
  for (const listener of machine.listeners) {
    const answer = listener(sent, { id: ID, tab: { id: 1 } });
    if (answer !== undefined) return JSON.parse(JSON.stringify(await answer)) as unknown;
  }
  throw new Error('Could not establish connection. Receiving end does not exist.');
}

const event = () => ({ addListener: () => undefined, removeListener: () => undefined });

function area(store: () => Map<string, unknown>) {
  return {
    get: (key: string) => Promise.resolve(store().has(key) ? { [key]: store().get(key) } : {}),
    set(items: Record<string, unknown>) {
      if (machine.storageFull) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      for (const [key, value] of Object.entries(items)) store().set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove(key: string) {
      store().delete(key);
      return Promise.resolve();
    },
  };
}

const browser = {
  runtime: {
    id: ID,
    sendMessage: (message: unknown) => machine.wire(() => deliver(message)),
    onMessage: {
      addListener: (listener: Listener) => machine.listeners.add(listener),
      removeListener: (listener: Listener) => machine.listeners.delete(listener),
    },
    onInstalled: event(),
    onStartup: event(),
    getURL: (path: string) => `chrome-extension://${ID}/${path}`,
  },
  storage: { local: area(() => machine.local), session: area(() => machine.session), onChanged: event() },
  tabs: {
    query: () => Promise.resolve([]),
    create({ url }: { url: string }) {
      machine.opened.push(url);
      return Promise.resolve({});
    },
  },
  action: { setBadgeText: () => Promise.resolve() },
  scripting: { executeScript: () => Promise.resolve([]) },
  commands: { onCommand: event() },
  permissions: {
    getAll: () => Promise.resolve({ origins: machine.origins }),
    onAdded: event(),
    onRemoved: event(),
  },
};

Object.assign(globalThis, { browser, chrome: browser, IDBKeyRange });

const wait = globalThis.setTimeout;
globalThis.setTimeout = ((act: () => void, milliseconds = 0) =>
  wait(act, milliseconds / machine.haste)) as typeof setTimeout;
