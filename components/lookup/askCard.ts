import type { CardPorts } from '../../lib/card/controller.ts';
import { success } from '../../lib/faults/index.ts';
import { indexProtocol } from '../../lib/index/protocol.ts';
import type { Language } from '../../lib/languages/index.ts';
import { call } from '../../lib/messages/index.ts';

/** Asks the index for the card of something that was looked up, not marked in a text: there are no other readings. */
export function askCard(language: Language, interfaceLanguage: Language): CardPorts['ask'] {
  return async ({ kind, id }, signal) => {
    const answer = await call(indexProtocol, 'card', { kind, id, language, interfaceLanguage }, signal);
    return answer.ok ? success({ main: answer.value, others: [] }) : answer;
  };
}
