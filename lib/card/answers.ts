import { failure, isAbort, success, type Result } from '../faults/index.ts';
import type { CardContent } from '../index/content.ts';
import { indexProtocol } from '../index/protocol.ts';
import type { Language } from '../languages/index.ts';
import { call } from '../messages/index.ts';
import type { CardAnswer, CardTarget } from './types.ts';

/** As many answers as one page's reader may look at again and again; the oldest goes first. */
const KEPT_ANSWERS = 200;

/** More other readings than this confuse rather than help. */
const MOST_OTHERS = 4;

/** A term that only the document defines; the index cannot know it. */
const isLocal = (id: string): boolean => id.startsWith('local:');

/** Questions to the index for cards, each asked once as long as its answer is kept. */
export class Answers {
  #kept = new Map<string, CardContent>();

  /** @param isExposed tells whether the page could look into cards: then they say only what everybody may know */
  constructor(
    private readonly languages: { readonly language: Language; readonly interfaceLanguage: Language },
    private readonly isExposed: () => boolean,
    private readonly signal: AbortSignal,
  ) {}

  async ask(target: CardTarget): Promise<Result<CardAnswer>> {
    try {
      const ids = [target.id, ...target.alternatives.filter((id) => id !== target.id).slice(0, MOST_OTHERS)];
      const [first, ...rest] = await Promise.all(
        ids.filter((id) => !isLocal(id)).map((id) => this.#content(target.kind, id)),
      );
      const others = rest.flatMap((result) => (result.ok ? [result.value] : []));
      if (target.localName !== null && isLocal(target.id)) {
        const main = { type: 'local', short: target.surface, name: target.localName } as const;
        return success({ main, others: first?.ok ? [first.value, ...others] : others });
      }
      if (!first) return failure('index-nothing');
      return first.ok ? success({ main: first.value, others }) : first;
    } catch (thrown) {
      if (isAbort(thrown)) return failure('message-late');
      throw thrown;
    }
  }

  /** Has everything asked anew, also what is on its way. */
  forget(): void {
    this.#kept = new Map();
  }

  async #content(kind: CardTarget['kind'], id: string): Promise<Result<CardContent>> {
    const publicOnly = this.isExposed();
    const key = `${kind} ${publicOnly} ${id}`;
    const kept = this.#kept;
    const known = kept.get(key);
    if (known) return success(known);
    const question = { kind, id, ...(publicOnly ? { publicOnly } : {}), ...this.languages };
    const result = await call(indexProtocol, 'card', question, this.signal);
    if (!result.ok) return result;
    if (result.value.database === 'ready') keep(kept, key, result.value);
    return result;
  }
}

function keep(kept: Map<string, CardContent>, key: string, content: CardContent): void {
  kept.set(key, content);
  const oldest = kept.keys().next();
  if (kept.size > KEPT_ANSWERS && !oldest.done) kept.delete(oldest.value);
}
