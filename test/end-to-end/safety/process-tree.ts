import { poll } from '../harness/poll.ts';

/** A killed browser's helpers notice within moments; where nobody collects the dead they are counted for ever. */
const GONE_WITHIN_MS = 5_000;

/** Kills the leader of a process group and all that it started, and waits until none of them is left. */
export async function killTree(leader: number): Promise<void> {
  process.kill(-leader, 'SIGKILL');
  await poll(
    'the end of the killed processes',
    () => Promise.resolve(!isThere(-leader)),
    GONE_WITHIN_MS,
  ).catch(() => undefined);
}

function isThere(target: number): boolean {
  try {
    process.kill(target, 0);
    return true;
  } catch {
    return false;
  }
}
