import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Arrival } from '../../../lib/reader/load/arrival.ts';

/** A file that never opens, of which all is said that was done to it. */
const task = vi.hoisted(() => ({
  promise: new Promise<never>(() => undefined),
  destroy: vi.fn(() => Promise.resolve()),
  onPassword: undefined as ((answer: (password: string) => void, reason: number) => void) | undefined,
}));
vi.mock('../../../lib/reader/pdfjs.ts', () => ({ openDocument: () => task }));
vi.mock('../../../lib/reader/transport.ts', () => ({ ArrivalTransport: vi.fn() }));
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({ PasswordResponses: { INCORRECT_PASSWORD: 2 } }));
const { openArriving, openPdf } = await import('../../../lib/reader/open.ts');
const { ArrivalTransport } = await import('../../../lib/reader/transport.ts');

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const BYTES = { data: new Uint8Array() };
const opening = (askPassword = vi.fn()) => ({
  worker: {} as never,
  askPassword,
  signal: new AbortController().signal,
});
/** Whether an opening has come to its end, and with which fault. */
async function faultOf(opened: ReturnType<typeof openPdf>): Promise<string> {
  const result = await Promise.race([opened, Promise.resolve(null)]);
  return result === null ? 'open' : result.ok ? 'opened' : result.fault.code;
}

test('a file that keeps its thread busy is given up after a minute', async () => {
  const opened = openPdf(BYTES, opening());
  await vi.advanceTimersByTimeAsync(59_000);
  expect(await faultOf(opened)).toBe('open');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await faultOf(opened)).toBe('document-slow');
});

test('the minute begins when all bytes are here', async () => {
  let arrive = (): void => undefined;
  const here = new Promise<void>((resolve) => (arrive = resolve));
  const opened = openPdf(BYTES, opening(), here);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(await faultOf(opened)).toBe('open');
  arrive();
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await faultOf(opened)).toBe('document-slow');
});

test('who is asked for a password has all the time', async () => {
  const asked = vi.fn();
  const opened = openPdf(BYTES, opening(asked));
  task.onPassword?.(() => undefined, 2);
  expect(asked).toHaveBeenCalledWith(true, expect.any(Function));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(await faultOf(opened)).toBe('open');
});

test.each([
  [900_000, 900_000],
  [null, 0],
])('a document of %s bytes that is arriving is asked for as one of %i', (length, expected) => {
  const arrival = { answer: { length }, end: new Promise(() => undefined) } as unknown as Arrival;
  void openArriving(arrival, opening());
  expect(ArrivalTransport).toHaveBeenLastCalledWith(arrival, expected);
});
