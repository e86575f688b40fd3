import type { DetectContext, TermLexicon } from '../../lib/detect/index.ts';
import { lexiconSteps } from '../../lib/detect/terms/index.ts';
import { isAbort } from '../../lib/faults/index.ts';
import type { ShownDocument } from '../../lib/highlights/session.ts';
import { hostContext } from '../../lib/hosts/index.ts';
import { indexProtocol } from '../../lib/index/protocol.ts';
import type { Language } from '../../lib/languages/index.ts';
import { call } from '../../lib/messages/index.ts';
import { runInSlices } from '../../lib/page/slices.ts';
import type { Reading } from '../../lib/reader/reading.ts';

/** What is known of the document in the reader: what it is, and the terms of its language. */
export class Knowledge {
  #lexicon: { readonly language: Language; readonly lexicon: TermLexicon } | null = null;
  #asked: Language | null = null;

  constructor(
    private readonly reading: Reading,
    /** Called when more is known than at the last reading. */
    private readonly onMore: () => void,
  ) {}

  context(): DetectContext {
    const identity = this.reading.identity.peek();
    const language = identity?.language ?? 'en';
    if (identity) void this.#askLexicon(language);
    return {
      language,
      ...(this.#host === null ? {} : hostContext(this.#host)),
      ...(identity?.symbol ? { symbol: identity.symbol } : {}),
      ...this.lexiconOf(language),
    };
  }

  get language(): Language {
    return this.reading.identity.peek()?.language ?? 'en';
  }

  lexiconOf(language: Language): Pick<DetectContext, 'lexicon'> {
    return this.#lexicon?.language === language ? { lexicon: this.#lexicon.lexicon } : {};
  }

  shown(): ShownDocument {
    const identity = this.reading.identity.peek();
    const { address, name } = this.reading.document;
    return {
      symbol: identity?.symbol ?? null,
      language: this.language,
      title: identity?.title ?? name,
      url: address ?? name,
      date: identity?.masthead.date ?? null,
    };
  }

  get #host(): string | null {
    const { address } = this.reading.document;
    return address === null ? null : new URL(address).hostname;
  }

  async #askLexicon(language: Language): Promise<void> {
    if (this.#asked === language) return;
    this.#asked = language;
    const { signal, shown } = this.reading;
    try {
      // References are marked at once; the terms, of which there are thousands, when the page can be read.
      await shown;
      signal.throwIfAborted();
      const answer = await call(indexProtocol, 'lexicon', { language }, signal);
      if (!answer.ok || !answer.value.forms || signal.aborted) return;
      const { forms } = answer.value;
      const take = (lexicon: TermLexicon) => {
        this.#lexicon = { language, lexicon };
      };
      await runInSlices(
        (function* () {
          take(yield* lexiconSteps(forms));
        })(),
        signal,
      );
      this.onMore();
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
    }
  }
}
