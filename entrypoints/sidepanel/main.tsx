import { TabPanel } from '../../components/sidepanel/TabPanel.tsx';
import { mountPage } from '../../components/theme/index.ts';
import panel from '../../data/messages/panel.json' with { type: 'json' };

void mountPage((lifetime) => <TabPanel lifetime={lifetime} />, { catalogue: panel, title: 'title' });
