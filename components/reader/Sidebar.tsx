import { useRef } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { IconButton, OutlineIcon, ThumbnailsIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Outline } from './Outline.tsx';
import { useReader } from './ReaderContext.ts';
import { Thumbnails } from './Thumbnails.tsx';

/** Beside the pages: the table of contents or the pages in small. */
export function Sidebar() {
  const translate = useTranslate(catalogue);
  const { view, reading } = useReader();
  const aside = useRef<HTMLElement>(null);
  // Where it lies over the pages, it goes when something has been chosen: one wants to see it.
  const onGo = () => {
    if (aside.current && getComputedStyle(aside.current).position === 'absolute') view.sidebar.value = null;
  };
  const now = reading.value;
  const shown = view.sidebar.value;
  if (!now || shown === null) return null;
  return (
    <aside ref={aside} class="reader-sidebar" aria-label={translate('sidebar')}>
      <div class="reader-sidebar-tabs">
        <IconButton
          icon={OutlineIcon}
          label={translate('outline')}
          pressed={shown === 'outline'}
          onClick={() => (view.sidebar.value = 'outline')}
        />
        <IconButton
          icon={ThumbnailsIcon}
          label={translate('thumbnails')}
          pressed={shown === 'pages'}
          onClick={() => (view.sidebar.value = 'pages')}
        />
        <h2>{translate(shown === 'outline' ? 'outline' : 'thumbnails')}</h2>
      </div>
      <div class="reader-sidebar-body">
        {shown === 'outline' ? (
          <Outline reading={now} onGo={onGo} />
        ) : (
          <Thumbnails reading={now} onGo={onGo} />
        )}
      </div>
    </aside>
  );
}
