import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Service } from '../messages/index.ts';
import type { BundleFiles } from './import.ts';
import { ManifestSchema } from './manifest.ts';
import { indexService } from './service.ts';
import { IndexStore } from './store.ts';

const FOLDER = 'index';

async function fetched(file: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`${FOLDER}/${file}`));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

/** The files that ship with the extension. */
const shippedFiles: BundleFiles = {
  async manifest() {
    return v.parse(ManifestSchema, await (await fetched('manifest.json')).json());
  },
  async part(file) {
    return new Uint8Array(await (await fetched(file)).arrayBuffer());
  },
};

/**
 * The index for the background. Call it at the top of the worker: it listens for installation, update and start of the
 * browser, and imports the bundled index then. An import that was cut off goes on with the first question.
 */
export function createIndexService(): Service {
  const store = new IndexStore(shippedFiles);
  browser.runtime.onInstalled.addListener(() => void store.prepare());
  browser.runtime.onStartup.addListener(() => void store.prepare());
  return indexService(store);
}
