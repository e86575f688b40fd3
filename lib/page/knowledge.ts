import { createDetector, type DetectContext, type TermLexicon } from '../detect/index.ts';
import { buildLexicon } from '../detect/terms/index.ts';
import { isAbort } from '../faults/index.ts';
import { hostFacts } from '../hosts/index.ts';
import { indexProtocol } from '../index/protocol.ts';
import type { Language } from '../languages/index.ts';
import { call } from '../messages/index.ts';
import type { DocumentText } from '../text/types.ts';
import { identify, type Identity } from './identity.ts';
import { addressOf, type ShownDocument } from './session.ts';
import { trusted } from './trusted.ts';

/** What is known of a page besides its text: what document it shows, and the terms of its language. */
export class Knowledge {
  #identity: Identity | null = null;
  #lexicon: { readonly language: Language; readonly lexicon: TermLexicon } | null = null;
  #asked: Language | null = null;

  constructor(
    private readonly text: DocumentText,
    private readonly signal: AbortSignal,
    /** Called when more is known than at the last reading. */
    private readonly onMore: () => void,
  ) {
    const { navigation } = globalThis as { navigation?: EventTarget };
    navigation?.addEventListener(
      'navigatesuccess',
      trusted(() => this.#moved()),
      { signal },
    );
  }

  /** What a detector is to know at the beginning of the document; asks for the terms of its language. */
  context(): DetectContext {
    const { language, symbol } = this.identity();
    void this.#askLexicon(language);
    return {
      language,
      host: location.hostname,
      ...(symbol ? { symbol } : {}),
      ...this.lexiconOf(language),
    };
  }

  lexiconOf(language: Language): Pick<DetectContext, 'lexicon'> {
    return this.#lexicon?.language === language ? { lexicon: this.#lexicon.lexicon } : {};
  }

  identity(): Identity {
    if (this.#identity) return this.#identity;
    const identity = identify({
      document,
      url: new URL(location.href),
      host: hostFacts(location.hostname),
      text: this.text,
      firstSymbol: (words) =>
        createDetector({ host: location.hostname })
          .scan(words)
          .references.find(({ reason }) => reason === 'printed')?.symbol ?? null,
    });
    if (this.text.version > 0) this.#identity = identity;
    return identity;
  }

  shown(): ShownDocument {
    return { ...this.identity(), url: addressOf(location) };
  }

  async #askLexicon(language: Language): Promise<void> {
    if (this.#asked === language) return;
    this.#asked = language;
    try {
      const answer = await call(indexProtocol, 'lexicon', { language }, this.signal);
      if (!answer.ok || !answer.value.forms || this.signal.aborted) return;
      this.#lexicon = { language, lexicon: buildLexicon(answer.value.forms) };
      this.onMore();
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    }
  }

  /** A single-page site went to another of its pages. */
  #moved(): void {
    const before = this.#identity;
    this.#identity = null;
    const { symbol, language } = this.identity();
    if (before?.symbol !== symbol || before.language !== language) this.onMore();
  }
}
