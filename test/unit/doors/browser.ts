type Listener = (...told: never[]) => unknown;

/** An event of the browser, which the test raises. */
export class FakeEvent {
  readonly listeners = new Set<Listener>();
  /** What the last listener asked to be told of. */
  asked: readonly unknown[] = [];
  addListener = (listener: Listener, ...asked: unknown[]): void => {
    this.listeners.add(listener);
    this.asked = asked;
  };
  removeListener = (listener: Listener): void => void this.listeners.delete(listener);
  /** Gives what the listeners answer. */
  raise(...told: unknown[]): unknown[] {
    return [...this.listeners].map((listener) => listener(...(told as never[])));
  }
}

/** The stored items of the extension, and who is told of their changes. */
export class FakeStorage {
  readonly items = new Map<string, unknown>();
  readonly onChanged = new FakeEvent();
  readonly local = {
    get: (key: string) => Promise.resolve(this.items.has(key) ? { [key]: this.items.get(key) } : {}),
    set: (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) this.store(key, value);
      return Promise.resolve();
    },
  };
  readonly managed = { get: () => Promise.resolve({}) };

  store(key: string, newValue: unknown): void {
    this.items.set(key, newValue);
    this.onChanged.raise({ [key]: { newValue } }, 'local');
  }
}

/** As much of a browser as the doors to documents ask, with nothing stored. */
export function fakeBrowser() {
  const updated: [number, object][] = [];
  return {
    updated,
    storage: new FakeStorage(),
    runtime: { getURL: (path: string) => `extension:${path}` },
    webRequest: { onHeadersReceived: new FakeEvent(), onErrorOccurred: new FakeEvent() },
    tabs: {
      /** Tabs with a greater number are private. */
      get: (id: number) => Promise.resolve({ id, incognito: id > 99 }),
      update: (id: number, change: object) => {
        updated.push([id, change]);
        return Promise.resolve({});
      },
    },
  };
}
