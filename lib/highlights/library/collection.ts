import { batch, signal as createSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { success, type Fault, type Result } from '../../faults/index.ts';
import { indexProtocol, MOST_SYMBOLS } from '../../index/protocol.ts';
import type { Language } from '../../languages/index.ts';
import { call, type ReplyOf } from '../../messages/index.ts';
import { parseSymbol } from '../../symbols/index.ts';
import { watchHighlights } from '../changes.ts';
import { highlightsProtocol, PAGE_LIMIT } from '../protocol.ts';
import type { Edit, Highlight } from '../record.ts';
import type { Entry } from './arrange.ts';
import { turn } from '../turn.ts';

/** A change of more documents than this is read by reading everything. */
const READ_SINGLY = 20;
/** Highlights of the first page: more than any window shows, and at once there. */
const FIRST_PAGE = 60;
/** Documents whose titles are asked for at once: an answer of more would be a long task to read. */
const LEARNED_AT_ONCE = Math.min(400, MOST_SYMBOLS);

interface Facts {
  readonly title: string | null;
  readonly date: string | null;
}

type Cursor = [createdAt: number, id: string];
type Page = ReplyOf<(typeof highlightsProtocol)['calls']['page']>;

const readPage = (after: Cursor | null, limit: number): Promise<Result<Page>> =>
  call(highlightsProtocol, 'page', { after, limit });

/** All highlights, in step with the database, with what the index knows of their documents. */
export class Collection {
  readonly #entries: Signal<readonly Entry[] | null> = createSignal(null);
  readonly #whole: Signal<boolean> = createSignal(false);
  readonly #fault: Signal<Fault | null> = createSignal(null);
  readonly #byId = new Map<string, Highlight>();
  readonly #facts = new Map<string, Facts>();
  readonly #bodies = new Map<string, string>();
  /** Questions are numbered, since answers may come the wrong way round: the last, and that of what is shown. */
  #questions = 0;
  #loading = 0;
  #loaded = 0;
  readonly #answered = new Map<string, number>();

  constructor(
    private readonly language: Language,
    private readonly signal: AbortSignal,
  ) {
    watchHighlights(signal, (documents) => void this.#refresh(documents));
    void this.load();
  }

  /** Null until the first are read, those made last; until the collection is whole the others are missing. */
  get entries(): ReadonlySignal<readonly Entry[] | null> {
    return this.#entries;
  }

  get whole(): ReadonlySignal<boolean> {
    return this.#whole;
  }

  get fault(): ReadonlySignal<Fault | null> {
    return this.#fault;
  }

  async load(): Promise<void> {
    const token = (this.#loading = ++this.#questions);
    const all: Highlight[] = [];
    let asked: Promise<Result<Page>> | null = readPage(null, FIRST_PAGE);
    while (asked) {
      const answer: Result<Page> = await asked;
      if (this.signal.aborted || token !== this.#loading) return;
      if (!answer.ok) {
        this.#loaded = token;
        this.#fault.value = answer.fault;
        return;
      }
      const { highlights, next }: Page = answer.value;
      // The background reads the next page while this one is taken in.
      asked = next && readPage(next, PAGE_LIMIT);
      all.push(...highlights);
      for (const { symbol } of highlights) if (symbol !== null) this.#bodyOf(symbol);
      if (asked && this.#entries.value === null) this.#take(all, false);
    }
    this.#loaded = token;
    this.#take(all, true);
    await this.#learn();
  }

  #take(highlights: readonly Highlight[], whole: boolean): void {
    this.#byId.clear();
    for (const highlight of highlights) this.#byId.set(highlight.id, highlight);
    batch(() => {
      this.#fault.value = null;
      this.#whole.value = whole;
      this.#publish();
    });
  }

  edit(ids: readonly string[], edit: Edit): Promise<Result<string>> {
    return this.#act((action) => call(highlightsProtocol, 'edit', { action, ids: [...ids], edit }));
  }

  remove(ids: readonly string[]): Promise<Result<string>> {
    return this.#act((action) => call(highlightsProtocol, 'remove', { action, ids: [...ids] }));
  }

  import(highlights: readonly Highlight[]): Promise<Result<string>> {
    return this.#act((action) => call(highlightsProtocol, 'import', { action, highlights: [...highlights] }));
  }

  restore(highlights: readonly Highlight[], replace: boolean): Promise<Result<string>> {
    return this.#act((action) =>
      call(highlightsProtocol, 'restore', { action, highlights: [...highlights], replace }),
    );
  }

  undo(action: string): Promise<Result<string>> {
    return this.#act(() => turn('undo', action));
  }

  redo(action: string): Promise<Result<string>> {
    return this.#act(() => turn('redo', action));
  }

  /** Does something and reads what it changed; gives the action to undo by. */
  async #act(work: (action: string) => Promise<Result<{ documents: string[] }>>): Promise<Result<string>> {
    const action = crypto.randomUUID();
    const answer = await work(action);
    if (!answer.ok) return answer;
    await this.#refresh(answer.value.documents);
    return success(action);
  }

  async #refresh(documents: readonly string[]): Promise<void> {
    if (!this.#whole.value || this.#loaded !== this.#loading || documents.length > READ_SINGLY) {
      await this.load();
      return;
    }
    for (const document of documents) {
      const question = ++this.#questions;
      const answer = await call(highlightsProtocol, 'byDocument', { document });
      if (this.signal.aborted || !answer.ok) return;
      if (question < Math.max(this.#loading, this.#answered.get(document) ?? 0)) continue;
      this.#answered.set(document, question);
      for (const highlight of [...this.#byId.values()]) {
        if (highlight.document === document) this.#byId.delete(highlight.id);
      }
      for (const highlight of answer.value.highlights) this.#byId.set(highlight.id, highlight);
    }
    this.#publish();
    await this.#learn();
  }

  /** Asks the index for titles and dates of documents that are new here. */
  async #learn(): Promise<void> {
    const symbols = [...this.#byId.values()].flatMap(({ symbol }) => symbol ?? []);
    const unknown = [...new Set(symbols)].filter((symbol) => !this.#facts.has(symbol));
    for (let from = 0; from < unknown.length; from += LEARNED_AT_ONCE) {
      const part = unknown.slice(from, from + LEARNED_AT_ONCE);
      const answer = await call(indexProtocol, 'cards', {
        symbols: part,
        language: this.language,
        interfaceLanguage: this.language,
      });
      if (this.signal.aborted || !answer.ok) return;
      for (const { symbol, title, date } of answer.value.documents) {
        this.#facts.set(symbol, { title: title?.text ?? null, date });
      }
      for (const symbol of part)
        if (!this.#facts.has(symbol)) this.#facts.set(symbol, { title: null, date: null });
    }
    if (unknown.length > 0) this.#publish();
  }

  #publish(): void {
    this.#entries.value = [...this.#byId.values()].map((highlight) => {
      const facts = highlight.symbol === null ? undefined : this.#facts.get(highlight.symbol);
      return {
        highlight,
        title: facts?.title ?? highlight.title,
        date: facts?.date ?? highlight.documentDate,
        body: highlight.symbol === null ? '' : this.#bodyOf(highlight.symbol),
      };
    });
  }

  #bodyOf(symbol: string): string {
    const known = this.#bodies.get(symbol);
    if (known !== undefined) return known;
    const parsed = parseSymbol(symbol);
    const body = parsed.ok ? parsed.value.body : '';
    this.#bodies.set(symbol, body);
    return body;
  }
}
