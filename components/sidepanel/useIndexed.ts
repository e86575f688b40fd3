import { useMemo } from 'preact/hooks';
import { askDocuments, askTerms, type IndexedDocument } from '../../lib/panel/ask.ts';
import type { TermCard } from '../../lib/index/content.ts';
import type { Summary } from '../../lib/page/protocol.ts';
import { useLanguage, useResult, type Answer } from '../theme/index.ts';

const keysOf = (summary: Summary, type: 'reference' | 'term') =>
  summary.mentioned.filter((one) => one.type === type && !one.key.startsWith('local:')).map(({ key }) => key);

/** What the index knows of the documents that are cited. */
export function useDocuments(summary: Summary): Answer<ReadonlyMap<string, IndexedDocument>> {
  const interfaceLanguage = useLanguage();
  const { language } = summary.document;
  const symbols = useMemo(() => keysOf(summary, 'reference'), [summary]);
  return useResult(
    (signal) => askDocuments(symbols, { language, interfaceLanguage }, signal),
    [symbols.join('\n'), language, interfaceLanguage],
  );
}

/** The cards of the terms that are mentioned. */
export function useTerms(summary: Summary): Answer<ReadonlyMap<string, TermCard>> {
  const interfaceLanguage = useLanguage();
  const { language } = summary.document;
  const ids = useMemo(() => keysOf(summary, 'term'), [summary]);
  return useResult(
    (signal) => askTerms(ids, { language, interfaceLanguage }, signal),
    [ids.join('\n'), language, interfaceLanguage],
  );
}
