import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { IconButton, SearchIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { CloseColumn } from './CloseColumn.tsx';
import { DarkIcon, SidebarIcon } from './icons.tsx';
import { Identity } from './Identity.tsx';
import { Languages } from './Languages.tsx';
import { Menu } from './Menu.tsx';
import { PageBox } from './PageBox.tsx';
import { useReader } from './ReaderContext.ts';
import { ZoomBox } from './ZoomBox.tsx';

/** The bar over the pages: what the document is, where the reader is in it, how it is shown. */
export function Toolbar() {
  const translate = useTranslate(catalogue);
  const { view } = useReader();
  return (
    <header class="reader-bar" aria-label={translate('toolbar')}>
      <div class="reader-bar-start">
        <IconButton
          icon={SidebarIcon}
          label={translate('sidebar')}
          pressed={view.sidebar.value !== null}
          onClick={() => (view.sidebar.value = view.sidebar.value === null ? 'outline' : null)}
        />
        <Identity />
      </div>
      <PageBox />
      <ZoomBox />
      <div class="reader-bar-end">
        <Languages />
        <IconButton
          icon={SearchIcon}
          label={translate('find')}
          pressed={view.finding.value}
          onClick={() => (view.finding.value = !view.finding.value)}
        />
        <IconButton
          class="reader-roomy-only"
          icon={DarkIcon}
          label={translate('darkPages')}
          pressed={view.dark.value}
          onClick={() => (view.dark.value = !view.dark.value)}
        />
        <Menu />
        <CloseColumn />
      </div>
    </header>
  );
}
