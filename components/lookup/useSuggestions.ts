import { useLayoutEffect, useState } from 'preact/hooks';
import { indexProtocol, type Found } from '../../lib/index/protocol.ts';
import { withSlashes } from '../../lib/lookup/spelling.ts';
import { call } from '../../lib/messages/index.ts';
import { useLanguage, useResult, type Answer } from '../theme/index.ts';

/**
 * A question that is not answered yet is dropped for the next after this pause in typing, in milliseconds: shorter than the
 * 200 ms between strokes of a fair typist.
 */
const TYPING_PAUSE_MS = 60;
const MOST_SHOWN = 8;
const LONGEST_QUERY = 300;

export interface Suggestions {
  /** What these answer. */
  readonly query: string;
  readonly found: readonly Found[];
}

/** What the index suggests for what is being typed: asked at each key, or, of keys that come while it thinks, at the last. */
export function useSuggestions(typed: string): Answer<Suggestions> {
  const language = useLanguage();
  const wanted = typed.trim().slice(0, LONGEST_QUERY);
  const [query, setQuery] = useState(wanted);
  const answer = useResult(
    async (signal) => {
      if (!query) return { ok: true, value: { query, found: [] } };
      const request = { query: withSlashes(query), limit: MOST_SHOWN, language, interfaceLanguage: language };
      const reply = await call(indexProtocol, 'suggest', request, signal);
      return reply.ok ? { ok: true, value: { query, found: reply.value.found } } : reply;
    },
    [query, language],
  );
  const isAnswered = answer.state === 'here' && answer.value.query === query;
  useLayoutEffect(() => {
    if (wanted === query) return undefined;
    const timer = setTimeout(() => setQuery(wanted), isAnswered ? 0 : TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, query, isAnswered]);
  return answer;
}
