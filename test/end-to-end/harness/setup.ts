import type { TestProject } from 'vitest/node';
import { findBrowser, type BrowserName } from '../../tools/browser/find.ts';
import { build } from '../../tools/build/build.ts';
import './provided.ts';

/** Builds the extension with open shadow roots for the project's browser, once a run. */
export default async function setup(project: TestProject): Promise<void> {
  const browser = project.name as BrowserName;
  project.provide('launch', {
    browser,
    executable: findBrowser(browser) ?? '',
    extension: await build(browser === 'chromium' ? 'chrome' : 'firefox', { test: true }),
  });
}
