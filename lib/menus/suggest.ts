import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { indexProtocol } from '../index/protocol.ts';
import { withSlashes } from '../lookup/spelling.ts';
import type { Service } from '../messages/index.ts';
import type { Suggest } from './omnibox.ts';

/** Suggestions from the index of the same worker: a message would not come back to its sender. */
export function suggestFrom(index: Service): Suggest {
  return async (query, limit, language) => {
    if (query === '') return [];
    const request = { query: withSlashes(query.slice(0, 300)), limit, language, interfaceLanguage: language };
    const answer = await index.answer('suggest', request, { id: browser.runtime.id });
    const reply = answer.ok ? v.safeParse(indexProtocol.calls.suggest.reply, answer.value) : null;
    return reply?.success ? reply.output.found : [];
  };
}
