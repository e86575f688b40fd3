import { useEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { languageFacts } from '../../lib/languages/index.ts';
import { readerPath } from '../../lib/reader/request.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The same document in another language: a reader of its own in a frame, so that each column has its cards and marks. */
export function SecondColumn() {
  const translate = useTranslate(catalogue);
  const { columns } = useReader();
  const frame = useRef<HTMLIFrameElement>(null);
  const second = columns.second.value;
  useEffect(() => columns.attach(() => frame.current?.contentWindow ?? null), []);
  if (!second) return null;
  const { symbol, language, paragraph } = second;
  const { name } = languageFacts(language);
  return (
    <iframe
      key={language}
      ref={frame}
      class="reader-second"
      lang={languageFacts(language).locale}
      title={translate('secondColumn', { language: name })}
      allow="fullscreen; clipboard-write"
      src={browser.runtime.getURL(readerPath({ symbol, language, second: true, place: { paragraph } }))}
    />
  );
}
