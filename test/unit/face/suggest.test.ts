import { expect, it, vi } from 'vitest';
import { indexProtocol } from '../../../lib/index/protocol.ts';
import { suggestFrom } from '../../../lib/menus/suggest.ts';
import type { Service } from '../../../lib/messages/index.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'rapporteur' } } }));

const found = {
  ...{ kind: 'symbol', id: 'A/RES/70/1', display: 'A/RES/70/1', kindName: 'resolution', known: true },
  title: { text: 'Transforming our world', language: 'en' },
};

/** An index that answers so, and what it was asked. */
function index(answer: Awaited<ReturnType<Service['answer']>>) {
  const asked: unknown[][] = [];
  const service: Service = {
    name: indexProtocol.name,
    answer: (...question) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
  };
  return { asked, suggest: suggestFrom(service) };
}

it('suggestions are what the index finds, in the language asked for', async () => {
  const { asked, suggest } = index({ ok: true, value: { found: [found], database: 'ready' } });
  expect(await suggest('70/1', 5, 'fr')).toEqual([found]);
  const request = { query: '70/1', limit: 5, language: 'fr', interfaceLanguage: 'fr' };
  expect(asked).toEqual([['suggest', request, { id: 'rapporteur' }]]);
});

it('nothing typed asks for nothing', async () => {
  const { asked, suggest } = index({ ok: true, value: { found: [found], database: 'ready' } });
  expect(await suggest('', 5, 'en')).toEqual([]);
  expect(asked).toEqual([]);
});

it('what is pasted by the page is cut to what the index takes', async () => {
  const { asked, suggest } = index({ ok: true, value: { found: [], database: 'ready' } });
  await suggest('x'.repeat(5_000), 5, 'en');
  expect((asked[0]?.[1] as { query: string }).query).toHaveLength(300);
});

it.each([
  ['fails', { ok: false, fault: { code: 'background-failed' } }],
  ['answers otherwise', { ok: true, value: { found: [{ id: 5 }] } }],
] as const)('there are none where the index %s', async (_, answer) => {
  expect(await index(answer).suggest('70/1', 5, 'en')).toEqual([]);
});
