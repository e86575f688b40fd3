import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ADDRESS_ASKED, addressOfLeft } from '../../lib/highlights/backup/put-away.ts';

/** Chromium's worker opens this page out of sight, to give a backup an address for the download. */
const Asked = v.object({ type: v.literal(ADDRESS_ASKED) });

browser.runtime.onMessage.addListener((message: unknown) =>
  v.is(Asked, message) ? addressOfLeft() : undefined,
);
