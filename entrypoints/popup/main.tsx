import { Popup } from '../../components/popup/Popup.tsx';
import { mountPage } from '../../components/theme/index.ts';
import popup from '../../data/messages/popup.json' with { type: 'json' };

void mountPage(() => <Popup />, { catalogue: popup, title: 'title' });
