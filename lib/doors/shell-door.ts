import browser from 'webextension-polyfill';
import { parsePlace, readerPath } from '../reader/request.ts';
import { readSettings, watchSettings, type Settings } from '../settings/index.ts';
import { addressParts } from '../hosts/address.ts';
import { documentKey, readOriginals, setOriginal, watchOriginals } from './originals.ts';
import { findHolder, placeReader, type Holder } from './shell.ts';

export interface ShellDoorPorts {
  /** Title of the frame. */
  readonly title: string;
  /** Offers the reader where it does not open by itself, and takes the offer away. */
  readonly offer: (onAccept: (() => void) | null) => void;
}

/**
 * The door on the shell pages of docs.un.org: puts the reader where the shell shows its PDF, by the setting and by what
 * the user chose for this document, and follows both while the page is open.
 */
export class ShellDoor {
  #settings: Settings | null = null;
  #originals: readonly string[] = [];
  #holder: Holder | null = null;
  #close: (() => void) | null = null;
  /** The user accepted the offer: the reader stays, whatever the setting says, but for "never". */
  #accepted = false;

  constructor(
    private readonly page: Document,
    private readonly address: string,
    private readonly ports: ShellDoorPorts,
    private readonly signal: AbortSignal,
  ) {
    watchSettings(signal, (settings) => this.#apply(settings, this.#originals));
    watchOriginals(signal, (originals) => {
      if (originals.includes(documentKey(address))) this.#accepted = false;
      this.#apply(this.#settings, originals);
    });
    void Promise.all([readSettings(), readOriginals()]).then(([settings, originals]) =>
      this.#apply(settings, originals),
    );
    this.#watchPage();
  }

  #apply(settings: Settings | null, originals: readonly string[]): void {
    this.#settings = settings;
    this.#originals = originals;
    if (!settings || this.signal.aborted) return;
    this.#holder ??= findHolder(this.page, this.address);
    if (!this.#holder) return;
    const original = originals.includes(documentKey(this.address));
    const opens =
      settings.readerMode === 'always' ? !original : settings.readerMode === 'button' && this.#accepted;
    if (opens) this.#open(this.#holder);
    else {
      this.#close?.();
      this.#close = null;
    }
    this.ports.offer(opens || settings.readerMode === 'never' ? null : () => void this.#accept());
  }

  #open(holder: Holder): void {
    if (this.#close) return;
    const { symbolText: symbol, language } = addressParts(this.address);
    const place = parsePlace(new URL(this.address).hash);
    const path = readerPath({ file: holder.address, symbol, language, framed: true, place });
    this.#close = placeReader(this.page, holder, browser.runtime.getURL(path), this.ports.title);
  }

  async #accept(): Promise<void> {
    this.#accepted = true;
    await setOriginal(this.address, false);
    this.#apply(
      this.#settings,
      this.#originals.filter((key) => key !== documentKey(this.address)),
    );
  }

  /** The page may still be on its way, or put its frame in by script. */
  #watchPage(): void {
    const observer = new MutationObserver(() => {
      if (!this.#holder) this.#apply(this.#settings, this.#originals);
      if (this.#holder) observer.disconnect();
    });
    observer.observe(this.page, { childList: true, subtree: true });
    this.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
}
