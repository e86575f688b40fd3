import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestPage } from '../harness/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-packs-'));

/** Writes a file that a page is given; its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export const text = (page: TestPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

export const press = (page: TestPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

/** The card of a symbol, as every surface gets it. */
export const ask = (page: TestPage, id: string) =>
  page.evaluate(
    (symbol) =>
      new Promise<string>((resolve) => {
        const request = { kind: 'symbol', id: symbol, language: 'en', interfaceLanguage: 'en' };
        const answer = (reply: unknown) => resolve(JSON.stringify(reply));
        const scope = globalThis as unknown as {
          browser?: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
          chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        };
        void (scope.browser ?? scope.chrome).runtime
          .sendMessage({ type: 'index.card', request })
          .then(answer);
      }),
    id,
  );

/** Presses a switch or button in the row of a pack. */
export const pressInRow = (page: TestPage, name: string, selector: string) =>
  page.waitFor(
    (wanted) => {
      const rows = [...document.querySelectorAll('.packs-row')];
      const row = rows.find(({ textContent }) => textContent.includes(wanted.name));
      const found = row?.querySelector<HTMLElement>(wanted.selector);
      found?.click();
      return found != null;
    },
    { name, selector },
  );
