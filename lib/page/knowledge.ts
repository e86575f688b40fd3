import type { DetectContext, Detector, TermLexicon } from '../detect/types.ts';
import { isAbort } from '../faults/index.ts';
import { hostContext, hostFacts } from '../hosts/index.ts';
import { lexiconProtocol } from '../index/lexicon-protocol.ts';
import type { Language } from '../languages/index.ts';
import { call } from '../messages/index.ts';
import type { DocumentText } from '../text/types.ts';
import { identify, type Identity } from './identity.ts';
import { tabProtocol } from './protocol.ts';
import { References } from './references.ts';
import { addressOf, type ShownDocument } from './session.ts';
import { runInSlices } from './slices.ts';
import { trusted } from './trusted.ts';

/** What is known of a page besides its text: what document it shows, and the terms of its language. */
export class Knowledge {
  #identity: Identity | null = null;
  #lexicon: { readonly language: Language; readonly lexicon: TermLexicon } | null = null;
  #asked: Language | null = null;
  readonly #references: References;

  constructor(
    private readonly text: DocumentText,
    private readonly signal: AbortSignal,
    /** Called when more is known than at the last reading; `first` where nothing could be detected before. */
    private readonly onMore: (first: boolean) => void,
  ) {
    this.#references = new References(signal, () => {
      this.#identity = null;
      onMore(true);
    });
    // An address that names the document asks for what reads it, while the text is not read yet.
    this.identity();
    this.#references.glance(document.documentElement);
    const { navigation } = globalThis as { navigation?: EventTarget };
    navigation?.addEventListener(
      'navigatesuccess',
      trusted(() => this.#moved()),
      { signal },
    );
  }

  /** A detector at the beginning of the document, with what is known by now; asks for the terms of its language. */
  createDetector(): Detector {
    const { language, symbol } = this.identity();
    if (this.#references.reading) void this.#askTerms(language);
    return this.#detector(
      { language, ...hostContext(location.hostname), ...(symbol ? { symbol } : {}) },
      language,
    );
  }

  /** A detector for a text that stands in no document. */
  detectorFor(language: Language): Detector {
    return this.#detector({ language }, language);
  }

  /** True while what detects is on its way: what was found by then says nothing of the text. */
  get isAwaited(): boolean {
    return this.#references.isAwaited;
  }

  /** The text was read: its terms are wanted, though it may hold no reference. */
  wantTerms(): void {
    if (this.#references.hasWords) this.#references.want();
  }

  #detector(context: DetectContext, language: Language): Detector {
    const { reading } = this.#references;
    if (!reading) return this.#references.watcher();
    const lexicon = this.#lexicon?.language === language ? { lexicon: this.#lexicon.lexicon } : {};
    const all = { ...context, ...lexicon };
    const script = globalThis.rapporteurTerms;
    return reading.detectorWith(all, script ? { ...script, terms: script.createTermReader(all) } : null);
  }

  identity(): Identity {
    if (this.#identity) return this.#identity;
    const identity = identify({
      document,
      url: new URL(location.href),
      host: hostFacts(location.hostname),
      text: this.text,
      firstSymbol: (words) =>
        (
          this.#references.reading?.detectorWith({ host: location.hostname }, null) ??
          this.#references.watcher()
        )
          .scan(words)
          .references.find(({ reason }) => reason === 'printed')?.symbol ?? null,
    });
    if (this.text.version > 0) this.#identity = identity;
    return identity;
  }

  shown(): ShownDocument {
    return { ...this.identity(), url: addressOf(location) };
  }

  /** The reader of terms and the glossary come after the references: they weigh as much as those. */
  async #askTerms(language: Language): Promise<void> {
    if (this.#asked === language) return;
    this.#asked = language;
    try {
      const [answer] = await Promise.all([
        call(lexiconProtocol, 'lexicon', { language }, this.signal),
        globalThis.rapporteurTerms ? null : call(tabProtocol, 'terms', {}, this.signal),
      ]);
      const terms = globalThis.rapporteurTerms;
      if (!terms || this.signal.aborted) return;
      if (answer.ok && answer.value.forms) {
        const steps = terms.lexiconSteps(answer.value.forms);
        this.#lexicon = { language, lexicon: await runToEnd(steps, this.signal) };
      }
      this.onMore(false);
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    }
  }

  /** A single-page site went to another of its pages. */
  #moved(): void {
    const before = this.#identity;
    this.#identity = null;
    const { symbol, language } = this.identity();
    if (before?.symbol !== symbol || before.language !== language) this.onMore(false);
  }
}

/** What steps give at their end, run in slices. */
async function runToEnd<Value>(steps: Generator<void, Value>, signal: AbortSignal): Promise<Value> {
  let last = steps.next();
  if (last.done !== true) await runInSlices({ next: () => (last = steps.next()) }, signal);
  if (last.done === true) return last.value;
  throw new Error('slices end with their work');
}
