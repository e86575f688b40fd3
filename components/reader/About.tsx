import { useEffect, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import type { Masthead } from '../../lib/masthead/index.ts';
import { formatBytes } from '../../lib/reader/bytes.ts';
import { fileFacts, type FileFacts } from '../../lib/reader/file-facts.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useDistribution } from './useDistribution.ts';

interface AboutProps {
  readonly reading: Reading;
  readonly name: string;
  /** The name is a document symbol, not that of a file. */
  readonly isSymbol: boolean;
  readonly title: string | null;
  /** The name of the document's language. */
  readonly language: string | null;
  readonly masthead: Masthead | null;
}

/** All that is known of the document and of its file, as a list that can be selected from. */
export function About({ reading, name, isSymbol, title, language, masthead }: AboutProps) {
  const translate = useTranslate(catalogue);
  const surface = useLanguage();
  const file = useFileFacts(reading);
  const distribution = useDistribution(masthead?.distribution);
  const { pdf } = reading.document;
  const rows = [
    [isSymbol ? 'symbol' : 'document', name],
    ['titleOf', title],
    ['dateOf', masthead?.date && formatDate(masthead.date, surface)],
    ['languageOf', language],
    ['sessionOf', masthead?.session],
    ['agendaItem', masthead?.agendaItem],
    ['distribution', distribution],
    ['pagesOf', String(pdf.numPages)],
    ['pageSize', file && translate('millimetres', { width: file.width, height: file.height })],
    ['fileSize', file?.bytes == null ? null : formatBytes(file.bytes, surface)],
  ] as const;
  return (
    <div class="reader-about" role="dialog" aria-label={translate('about')}>
      <dl>
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{translate(label)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}

function useFileFacts(reading: Reading): FileFacts | null {
  const [facts, setFacts] = useState<FileFacts | null>(null);
  useEffect(() => {
    // Those of the file before it say nothing of this one.
    setFacts(null);
    let gone = false;
    // What a broken file does not tell is left out.
    void fileFacts(reading.document)
      .catch(() => null)
      .then((found) => !gone && setFacts(found));
    return () => {
      gone = true;
    };
  }, [reading]);
  return facts;
}
