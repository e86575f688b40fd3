import type { TestHosts } from '../serve/server.ts';

/** How the tests and `npm start` open a browser. */
export interface LaunchOptions {
  /** Path of the browser's executable. */
  readonly executable: string;
  /** The unpacked extension. */
  readonly extension: string;
  /** Profile folder: made if missing, kept. */
  readonly profile: string;
  readonly headless: boolean;
  /** Stands for the home of the user: Firefox looks there for what an organisation set. Without it, the real one. */
  readonly home?: string | undefined;
  /** All names resolve to these hosts, and their certificate is accepted. Without it the browser is an ordinary one. */
  readonly hosts?: TestHosts;
}
