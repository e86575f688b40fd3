import { useEffect, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { DownIcon, IconButton, UpIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The page shown, to be typed over, between the buttons that turn it. */
export function PageBox() {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const page = reader.view.page.value;
  const pages = reader.view.pages.value;
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const controls = reader.controls();
  const go = () => {
    const number = Number(typed.trim());
    if (Number.isInteger(number) && number >= 1 && number <= pages) controls?.goToPage(number);
    else setTyped(String(page));
  };
  return (
    <div class="reader-group">
      <IconButton
        icon={UpIcon}
        label={translate('previousPage')}
        disabled={page <= 1}
        onClick={() => controls?.turnPage(-1)}
      />
      <IconButton
        icon={DownIcon}
        label={translate('nextPage')}
        disabled={page >= pages}
        onClick={() => controls?.turnPage(1)}
      />
      <input
        class="reader-page-box"
        aria-label={translate('page')}
        inputMode="numeric"
        size={Math.max(2, String(pages).length)}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={go}
      />
      <span class="reader-page-count">{translate('pageOf', { count: pages })}</span>
    </div>
  );
}
