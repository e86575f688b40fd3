import { useEffect, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { DownIcon, IconButton, UpIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { pageNamed } from '../../lib/reader/labels.ts';
import { useReader } from './ReaderContext.ts';
import { usePageLabels } from './usePageLabels.ts';

/** The page shown, to be typed over, between the buttons that turn it. */
export function PageBox() {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const page = reader.view.page.value;
  const pages = reader.view.pages.value;
  const labels = usePageLabels(reader.reading.value);
  const label = labels?.[page - 1] || String(page);
  const [typed, setTyped] = useState(label);
  useEffect(() => setTyped(label), [label]);
  const controls = reader.controls();
  const go = (box: HTMLInputElement) => {
    const asked = pageNamed(box.value, labels, pages);
    if (asked !== null) controls?.goToPage(asked);
    // Also where it is the page shown, named otherwise.
    box.value = asked === null ? label : labels?.[asked - 1] || String(asked);
    setTyped(box.value);
    // Whoever goes on typing names another page.
    if (box === document.activeElement) box.select();
  };
  return (
    <div class="reader-group">
      <IconButton
        class="reader-roomy-only"
        icon={UpIcon}
        label={translate('previousPage')}
        disabled={page <= 1}
        onClick={() => controls?.turnPage(-1)}
      />
      <IconButton
        class="reader-roomy-only"
        icon={DownIcon}
        label={translate('nextPage')}
        disabled={page >= pages}
        onClick={() => controls?.turnPage(1)}
      />
      <input
        class="reader-page-box"
        aria-label={translate('page')}
        inputMode={labels === null ? 'numeric' : 'text'}
        size={Math.max(2, String(pages).length)}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => go(event.currentTarget)}
      />
      <span class="reader-page-count">
        {labels === null
          ? translate('pageOf', { count: pages })
          : translate('pageOfLabelled', { page, count: pages })}
      </span>
    </div>
  );
}
