import panel from '../../data/messages/panel.json' with { type: 'json' };
import { displayOf } from '../../lib/index/display.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import type { Summary } from '../../lib/page/protocol.ts';
import { Notice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

/** Which document the panel is about, and why it may be empty. */
export function Head({ summary }: { readonly summary: Summary }) {
  const translate = useTranslate(panel);
  const { symbol, title, language } = summary.document;
  const { locale } = languageFacts(language);
  return (
    <header class="panel-head">
      {symbol ? (
        <h1 class="rp-symbol">{displayOf(symbol)}</h1>
      ) : (
        <h1 class="rp-unseen">{translate('thisDocument')}</h1>
      )}
      <p class="panel-title" lang={locale} dir="auto">
        {title}
      </p>
      <div role="status">
        {summary.state === 'reading' && <p class="rp-muted">{translate('reading')}</p>}
        {summary.state === 'off' && <Notice>{translate('marksOff')}</Notice>}
      </div>
    </header>
  );
}
