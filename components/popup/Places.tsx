import popup from '../../data/messages/popup.json' with { type: 'json' };
import { hasPanel, openLibrary, openOptions, openPanel, openReader } from '../../lib/places/index.ts';
import { servesDocuments } from '../../lib/hosts/index.ts';
import { readerPath } from '../../lib/reader/request.ts';
import { LibraryIcon, PanelIcon, ReaderIcon, SettingsIcon, type IconComponent } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import type { ActiveTab } from './useActiveTab.ts';

/** The reader, on the document of the tab where a host of documents serves it. */
function readerHere(tab: ActiveTab | null): Promise<unknown> {
  const address = tab?.address;
  return address && servesDocuments(address.hostname)
    ? openReader(readerPath({ file: address.href }))
    : openReader();
}

/** The ways out of the popup. Each closes it. */
export function Places({ tab }: { readonly tab: ActiveTab | null }) {
  const translate = useTranslate(popup);
  const go = (open: () => Promise<unknown>) => () => void open().then(() => close());
  return (
    <nav class="popup-places" aria-label={translate('places')}>
      <Place icon={ReaderIcon} name={translate('reader')} onGo={go(() => readerHere(tab))} />
      {tab && hasPanel() && (
        <Place icon={PanelIcon} name={translate('panel')} onGo={go(() => openPanel(tab.windowId))} />
      )}
      <Place icon={LibraryIcon} name={translate('library')} onGo={go(openLibrary)} />
      <Place icon={SettingsIcon} name={translate('options')} onGo={go(openOptions)} />
    </nav>
  );
}

interface PlaceProps {
  readonly icon: IconComponent;
  readonly name: string;
  readonly onGo: () => void;
}

function Place({ icon: Icon, name, onGo }: PlaceProps) {
  return (
    <button type="button" onClick={onGo}>
      <Icon />
      <span>{name}</span>
    </button>
  );
}
