import type { BrowserName } from '../../tools/browser/find.ts';

/** What the configuration and the global setup tell every spec. */
export interface Launch {
  readonly browser: BrowserName;
  readonly executable: string;
  readonly extension: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    launch: Launch;
  }
}
