import popup from '../../data/messages/popup.json' with { type: 'json' };
import { hasPanel, openLibrary, openOptions, openPanel, openReader } from '../../lib/places/index.ts';
import { LibraryIcon, PanelIcon, ReaderIcon, SettingsIcon, type IconComponent } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import type { ActiveTab } from './useActiveTab.ts';

/** The ways out of the popup. Each closes it. */
export function Places({ tab }: { readonly tab: ActiveTab | null }) {
  const translate = useTranslate(popup);
  const go = (open: () => Promise<unknown>) => () => void open().then(() => close());
  return (
    <nav class="popup-places" aria-label={translate('places')}>
      <Place icon={ReaderIcon} name={translate('reader')} onGo={go(() => openReader())} />
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
