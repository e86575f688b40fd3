import * as v from 'valibot';
import { failure, success } from '../../../lib/faults/index.ts';
import { highlightsProtocol } from '../../../lib/highlights/protocol.ts';
import { indexProtocol } from '../../../lib/index/protocol.ts';
import { serve, type Service } from '../../../lib/messages/service.ts';
import type { Calls, Protocol } from '../../../lib/messages/protocol.ts';
import { EnvelopeSchema, MessageSchema } from '../../../lib/messages/wire.ts';
import { networkProtocol } from '../../../lib/network/protocol.ts';
import { pageProtocol, tabProtocol } from '../../../lib/page/protocol.ts';
import { sampleHighlight } from '../../unit/highlights/sample.ts';
import { mutatedValue } from '../mutate/value.ts';
import { paragraphs, symbols } from '../samples/texts.ts';
import { promised, type Target } from '../target.ts';

/** A service that answers whatever it understands; it must never be handed what its schema does not allow. */
function recording<C extends Calls>(protocol: Protocol<C>): Service {
  const handlers = Object.fromEntries(
    Object.entries(protocol.calls).map(([name, { request }]) => [
      name,
      (given: unknown) => {
        promised(v.is(request, given), 'a handler sees only what its schema allows', { name, given });
        return given === null ? failure('message-unknown') : success({});
      },
    ]),
  );
  return serve(protocol as Protocol, handlers as never);
}

const services = [highlightsProtocol, indexProtocol, networkProtocol, pageProtocol, tabProtocol].map(
  (protocol) => recording(protocol as unknown as Protocol),
);

const both = { language: 'en', interfaceLanguage: 'fr' };
const samples = [
  { type: 'highlights.add', request: { action: 'a1', highlights: [sampleHighlight(1)] } },
  { type: 'highlights.edit', request: { action: 'a2', ids: ['x'], edit: { addTags: ['sdg'] } } },
  { type: 'highlights.page', request: { after: [1, 'x'], limit: 100 } },
  { type: 'highlights.findings', request: { findings: [{ id: 'x', lost: true }] } },
  { type: 'index.card', request: { kind: 'symbol', id: 'A/RES/70/1', ...both } },
  { type: 'index.cards', request: { symbols: ['A/RES/70/1'], ...both } },
  { type: 'index.search', request: { query: 'water', limit: 10, ...both } },
  { type: 'network.read', request: { symbol: 'A/70/1', language: 'en', title: '', cites: ['A/69/1'] } },
  { type: 'page.jump', request: { type: 'term', key: 'INCB', start: 4 } },
  { type: 'tab.counted', request: { references: 3, terms: 2 } },
];
const texts = [
  ...symbols,
  ...paragraphs.slice(0, 20),
  'highlights.constructor',
  'index.__proto__',
  '.',
  'page.',
];

export const messages: Target = {
  name: 'message parser',
  cases: 60_000,
  async run(random) {
    const sent = mutatedValue(random, random.pick(samples), texts);
    const message = v.safeParse(MessageSchema, sent);
    if (message.success) {
      const { type, request } = message.output;
      const dot = type.indexOf('.');
      const service = services.find(({ name }) => name === type.slice(0, dot)) ?? services[0];
      const result = await service?.answer(type.slice(dot + 1), request, {});
      promised(v.is(EnvelopeSchema, result), 'every answer is an envelope', result);
      promised(
        !result || result.ok || result.fault.code !== 'background-failed',
        'no handler fails on what its schema allows',
        result,
      );
    }
    // The same value as an answer, as an older or newer background may give it.
    v.safeParse(EnvelopeSchema, sent);
  },
};
