import browser from 'webextension-polyfill';
import { PacksPage } from '../../components/packs/PacksPage.tsx';
import { mountPage } from '../../components/theme/index.ts';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import { IndexDatabase } from '../../lib/index/database.ts';

const database = new IndexDatabase();
const startWorker = () => new Worker(browser.runtime.getURL('/pack-worker.js'));

void mountPage(
  (lifetime) => <PacksPage database={database} startWorker={startWorker} lifetime={lifetime} />,
  {
    catalogue: packs,
    title: 'title',
  },
);
