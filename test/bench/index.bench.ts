/** The bundled index: import, look-up, search. */
import { benchDatabase } from './index/browser.ts';
import { benchSearch } from './index/search.ts';

await benchDatabase();
await benchSearch();
