import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../../lib/reader/kept/base64.ts';
import { findKept, keep, readKept } from '../../../lib/reader/kept/client.ts';
import { PART_BYTES, type KeptDocument } from '../../../lib/reader/kept/protocol.ts';

const META = {
  symbol: 'A/RES/70/1',
  language: 'en' as const,
  address: 'https://docs.un.org/en/A/RES/70/1',
  version: null,
  bytes: PART_BYTES + 5,
};
const KEPT: KeptDocument = { ...META, id: 7, keptAt: 1 };

const DOCUMENT = Uint8Array.from({ length: META.bytes }, (_, index) => index % 251);

interface Message {
  readonly type: string;
  readonly request: { readonly id?: number; readonly part?: number; readonly bytes?: unknown };
}
/** A matcher would compare a million bytes one by one. */
const isDocument = (bytes: Uint8Array | null) => bytes !== null && Buffer.compare(bytes, DOCUMENT) === 0;

const sent: Message[] = [];
let answer: (message: Message) => unknown;

beforeEach(() => {
  sent.length = 0;
  const sendMessage = (message: Message) => {
    sent.push(message);
    return Promise.resolve(answer(message));
  };
  vi.stubGlobal('chrome', { runtime: { id: 'rapporteur', sendMessage } });
});
afterEach(() => vi.unstubAllGlobals());

const signal = () => new AbortController().signal;
const value = (of: object) => ({ ok: true, value: of });
const fault = { ok: false, fault: { code: 'index-unavailable', values: {} } };
const partOf = ({ request: { part = 0 } }: Message) =>
  toBase64(DOCUMENT.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));

test('a kept document is read whole, from its parts', async () => {
  answer = (message) => value({ bytes: partOf(message) });
  expect(isDocument(await readKept(KEPT, signal()))).toBe(true);
  expect(sent.map(({ request }) => request)).toEqual([
    { id: 7, part: 0 },
    { id: 7, part: 1 },
  ]);
});

test.each([
  ['that is gone meanwhile', value({ bytes: null })],
  ['of which a part is too short', value({ bytes: toBase64(DOCUMENT.subarray(0, 4)) })],
  ['that cannot be read', fault],
])('a document %s is none, rather than a part of one', async (_, last) => {
  answer = (message) => (message.request.part === 0 ? value({ bytes: partOf(message) }) : last);
  expect(await readKept(KEPT, signal())).toBeNull();
});

test('a reading that was called off meanwhile gives nothing', async () => {
  const called = new AbortController();
  answer = (message) => {
    called.abort();
    return value({ bytes: partOf(message) });
  };
  await expect(readKept(KEPT, called.signal)).rejects.toThrow();
  expect(sent).toHaveLength(1);
});

test('a document is found, or none where nothing answers so', async () => {
  answer = () => value({ document: KEPT });
  expect(await findKept({ address: META.address })).toEqual(KEPT);
  answer = () => fault;
  expect(await findKept({ address: META.address })).toBeNull();
});

test('a document is kept in parts, and is there only after the last', async () => {
  answer = ({ type }) => value(type === 'kept.begin' ? { id: 9 } : {});
  await keep(META, () => Promise.resolve(DOCUMENT), signal());
  expect(sent.map(({ type }) => type)).toEqual(['kept.begin', 'kept.part', 'kept.part', 'kept.commit']);
  const parts = sent
    .filter(({ type }) => type === 'kept.part')
    .map(({ request: { bytes } }) => fromBase64(String(bytes)));
  expect(isDocument(Buffer.concat(parts))).toBe(true);
});

test('what is not wanted is not even read, and what lost a part is not finished', async () => {
  answer = () => value({ id: null });
  const read = vi.fn(() => Promise.resolve(DOCUMENT));
  await keep(META, read, signal());
  expect(read).not.toHaveBeenCalled();
  answer = ({ type }) => (type === 'kept.begin' ? value({ id: 9 }) : fault);
  await keep(META, read, signal());
  expect(sent.map(({ type }) => type)).toEqual(['kept.begin', 'kept.begin', 'kept.part']);
});
