import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reader } from '../../lib/reader/reader.ts';

export const ReaderContext = createContext<Reader | null>(null);

/** The reader that the views around it drive. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('a view of the reader stands outside of it');
  return reader;
}
