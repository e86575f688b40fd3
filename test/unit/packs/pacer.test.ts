import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pacer, waitTelling } from '../../../lib/packs/pacer.ts';

describe('waiting for work that is done elsewhere', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const standing = () => new Promise<string>((resolve) => setTimeout(() => resolve('done'), 2_000));

  it('is told of at least twice a second', async () => {
    const told: number[] = [performance.now()];
    const waiting = waitTelling(
      standing(),
      pacer(() => told.push(performance.now())),
    );
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await waiting).toBe('done');
    const gaps = told.slice(1).map((time, at) => time - (told[at] ?? 0));
    expect(gaps.length).toBeGreaterThan(3);
    expect(Math.max(...gaps)).toBeLessThan(500);
  });

  it('is over a moment after a cancel, though the work stands still', async () => {
    const stop = new AbortController();
    const ended = vi.fn();
    waitTelling(
      standing(),
      pacer(() => undefined, stop.signal),
    ).catch(ended);
    await vi.advanceTimersByTimeAsync(600);
    stop.abort();
    await vi.advanceTimersByTimeAsync(300);
    expect(ended).toHaveBeenCalledWith(stop.signal.reason);
  });

  it('fails as the work fails', async () => {
    await expect(waitTelling(Promise.reject(new Error('full')), () => Promise.resolve())).rejects.toThrow(
      'full',
    );
  });
});
