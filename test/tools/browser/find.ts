import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export type BrowserName = 'chromium' | 'firefox';

/**
 * Where each browser can be. Chromium builds only: Chrome and Edge no longer take `--load-extension` from a command line.
 * Each can be named outright in the environment.
 */
const PLACES: Record<BrowserName, { variable: string; names: readonly string[]; paths: readonly string[] }> =
  {
    chromium: {
      variable: 'CHROMIUM',
      names: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
      paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    },
    firefox: {
      variable: 'FIREFOX',
      names: ['firefox-esr', 'firefox'],
      paths: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      ],
    },
  };
/** Debian's package of each, and the fonts that Chinese and Arabic pages need. */
const DEBIAN: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const FONTS = ['fonts-noto-cjk', 'fonts-noto-core'];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser's executable, null where there is none. */
export function findBrowser(browser: BrowserName): string | null {
  const { variable, names, paths } = PLACES[browser];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env[variable] ?? '',
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...paths,
    ...(browser === 'chromium' ? [chromium.executablePath()] : []),
  ];
  return candidates.find((path) => path !== '' && executable(path)) ?? null;
}

function run(command: string, ...args: string[]): boolean {
  console.log(`> ${[command, ...args].join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0;
}

/** Finds a browser or installs it: Debian's package as root, else Playwright's build (Chromium). Null where neither works. */
export function findOrInstall(browser: BrowserName): string | null {
  const found = findBrowser(browser);
  if (found) return found;
  console.log(`No ${browser} found: installing it.`);
  if (process.getuid?.() === 0 && findCommand('apt-get')) {
    run('apt-get', 'update', '-q');
    run('apt-get', 'install', '-y', '-q', '--no-install-recommends', DEBIAN[browser], ...FONTS);
  } else if (browser === 'chromium') {
    run(process.execPath, join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium');
  }
  return findBrowser(browser);
}

function findCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => executable(join(folder, name)));
}
