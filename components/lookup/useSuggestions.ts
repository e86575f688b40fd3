import { useEffect, useState } from 'preact/hooks';
import { indexProtocol, type Found } from '../../lib/index/protocol.ts';
import { call } from '../../lib/messages/index.ts';
import { useLanguage, useResult, type Answer } from '../theme/index.ts';

/** A pause in typing after which it is worth asking; shorter than the 200 ms between strokes of a fair typist. */
const TYPING_PAUSE_MS = 60;
const MOST_SHOWN = 8;
const LONGEST_QUERY = 300;

export interface Suggestions {
  /** What these answer. */
  readonly query: string;
  readonly found: readonly Found[];
}

/** What the index suggests for what is being typed. */
export function useSuggestions(typed: string): Answer<Suggestions> {
  const language = useLanguage();
  const query = useSettled(typed.trim().slice(0, LONGEST_QUERY));
  return useResult(
    async (signal) => {
      if (!query) return { ok: true, value: { query, found: [] } };
      const request = { query, limit: MOST_SHOWN, language, interfaceLanguage: language };
      const answer = await call(indexProtocol, 'suggest', request, signal);
      return answer.ok ? { ok: true, value: { query, found: answer.value.found } } : answer;
    },
    [query, language],
  );
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
