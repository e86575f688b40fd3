import { afterEach, beforeEach, vi } from 'vitest';
import { IndexDatabase } from '../../../lib/index/database.ts';

/** Gives databases that end with each test, in a browser whose locks are never taken. Call it where the tests are described. */
export function freshDatabases(): () => IndexDatabase {
  const open: IndexDatabase[] = [];
  beforeEach(() => {
    vi.stubGlobal('navigator', {
      locks: { request: <Value>(_: string, __: object, work: () => Promise<Value>) => work() },
    });
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    for (const each of open.splice(0)) await each.delete();
  });
  return () => {
    const made = new IndexDatabase(`test-${crypto.randomUUID()}`);
    open.push(made);
    return made;
  };
}
