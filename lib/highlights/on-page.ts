import { computed, signal as createSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  anchorOf,
  findAll,
  materialOf,
  materialSteps,
  type Finding,
  type Material,
} from '../anchor/index.ts';
import { failure, isAbort, success, type Result } from '../faults/index.ts';
import { call } from '../messages/index.ts';
import { idle, pause, runInSlices } from '../page/slices.ts';
import type { Span } from '../text/types.ts';
import { areaOf, type Area } from './area.ts';
import { watchHighlights } from './changes.ts';
import { composeHighlight, composePlacing } from './compose.ts';
import { highlightsProtocol } from './protocol.ts';
import { documentKey, type Colour, type Edit, type Highlight } from './record.ts';
import type { HighlightSession } from './session.ts';
import { turn } from './turn.ts';

/** After a change of the text, its highlights are looked for anew once it was quiet for so long, in milliseconds. */
const QUIET_MS = 120;
/** What is not found in a text that stood still for so long is noted as lost, in milliseconds. */
const SETTLED_MS = 2000;
/** Rests at least this many times as long as the last search took: a page that changes without end is not slowed. */
const REST_FACTOR = 5;

/** A highlight that its document was opened for is waited for so long: a long PDF arrives page by page. */
const AWAITED_MS = 20_000;
const AWAIT_STEP_MS = 100;

/** The highlights of the document that is shown: loads, finds and paints them, and keeps up with text and database. */
export class HighlightsOnPage {
  readonly #highlights: Signal<readonly Highlight[]> = createSignal([]);
  readonly #findings: Signal<ReadonlyMap<string, Finding>> = createSignal(new Map());
  #material: { readonly version: number; readonly material: Material } | null = null;
  #run = new AbortController();
  #cost = 0;
  /** How often the database was asked, and which of the answers is shown: two may come the wrong way round. */
  #asked = 0;
  #answered = 0;

  /** Those in the language shown whose place is not in the text, which is there as a whole. */
  readonly lost: ReadonlySignal<readonly Highlight[]> = computed(() => {
    const findings = this.#findings.value;
    return this.#highlights.value.filter(({ id }) => findings.get(id)?.found === false && this.#isComplete());
  });

  constructor(private readonly session: HighlightSession) {
    const { signal, source } = session;
    source.watch(() => this.#look(QUIET_MS + this.#cost * REST_FACTOR), signal);
    watchHighlights(signal, (documents) => {
      if (documents.includes(this.document)) void this.load();
    });
    signal.addEventListener('abort', () => this.#run.abort(), { once: true });
  }

  get highlights(): ReadonlySignal<readonly Highlight[]> {
    return this.#highlights;
  }

  /** By id, of the highlights in the language that is shown. */
  get findings(): ReadonlySignal<ReadonlyMap<string, Finding>> {
    return this.#findings;
  }

  /** Reads the document's highlights from the database; again when the document's symbol became known. */
  async load(): Promise<Result<null>> {
    const document = this.document;
    const asked = ++this.#asked;
    const answer = await call(highlightsProtocol, 'byDocument', { document });
    if (!answer.ok) return answer;
    if (this.session.signal.aborted || document !== this.document || asked < this.#answered)
      return success(null);
    this.#answered = asked;
    this.#highlights.value = answer.value.highlights;
    this.#look(0);
    return success(null);
  }

  /** Keeps a span; it is painted at once, and taken off again where it cannot be saved. Gives the action to undo by. */
  async create(
    span: Span,
    colour: Colour,
  ): Promise<Result<{ readonly highlight: Highlight; readonly action: string }>> {
    const highlight = composeHighlight(this.#currentMaterial(), span, {
      shown: this.session.shown(),
      colour,
      id: crypto.randomUUID(),
      now: Date.now(),
    });
    if (!highlight) return failure('highlights-no-text');
    this.#findings.value = new Map(this.#findings.value).set(highlight.id, {
      found: true,
      span,
      spans: [span],
      exact: true,
    });
    return this.keep(highlight);
  }

  /** Keeps a highlight that is complete: of an area, or of a span that was just found. */
  async keep(
    highlight: Highlight,
  ): Promise<Result<{ readonly highlight: Highlight; readonly action: string }>> {
    this.#highlights.value = [...this.#highlights.value, highlight];
    this.#paint();
    const action = `add-${highlight.id}`;
    const answer = await call(highlightsProtocol, 'add', { action, highlights: [highlight] });
    if (answer.ok) return success({ highlight, action });
    this.#highlights.value = this.#highlights.value.filter(({ id }) => id !== highlight.id);
    this.#paint();
    return answer;
  }

  edit(id: string, edit: Edit): Promise<Result<string>> {
    return this.#act((action) => call(highlightsProtocol, 'edit', { action, ids: [id], edit }));
  }

  /** Gives the action to undo by. */
  remove(id: string): Promise<Result<string>> {
    return this.#act((action) => call(highlightsProtocol, 'remove', { action, ids: [id] }));
  }

  /** Puts a lost highlight at a span of the text. */
  async place(id: string, span: Span): Promise<Result<string>> {
    const edit = composePlacing(this.#currentMaterial(), span, this.session.shown());
    return edit ? this.edit(id, edit) : failure('highlights-no-text');
  }

  undo(action: string): Promise<Result<string>> {
    return this.#act(() => turn('undo', action));
  }

  redo(action: string): Promise<Result<string>> {
    return this.#act(() => turn('redo', action));
  }

  /** The highlights that cover an offset, the shortest first. */
  at(offset: number): Highlight[] {
    const covering = this.#highlights.value.flatMap((highlight) => {
      const finding = this.#findings.value.get(highlight.id);
      const inside =
        finding?.found && finding.spans.some(({ start, end }) => start <= offset && offset < end);
      return inside ? [{ highlight, length: finding.span.end - finding.span.start }] : [];
    });
    return covering.sort((a, b) => a.length - b.length).map(({ highlight }) => highlight);
  }

  /** The other highlights that share some text with one, in the order of the text. */
  overlapping(id: string): Highlight[] {
    const own = this.spanOf(id);
    if (!own) return [];
    const others = this.#highlights.value.flatMap((highlight) => {
      const span = highlight.id === id ? null : this.spanOf(highlight.id);
      return span && span.start < own.end && own.start < span.end ? [{ highlight, start: span.start }] : [];
    });
    return others.sort((a, b) => a.start - b.start).map(({ highlight }) => highlight);
  }

  /** Waits until a highlight was looked for, and gives its place; null where it is lost, or did not come in time. */
  async awaitSpan(id: string): Promise<Span | null> {
    let absent = 0;
    for (let waited = 0; waited < AWAITED_MS && !this.session.signal.aborted; waited += AWAIT_STEP_MS) {
      absent = this.isLost(id) ? absent + AWAIT_STEP_MS : 0;
      if (this.spanOf(id) || this.areaOf(id) || absent >= SETTLED_MS) break;
      await new Promise((resolve) => setTimeout(resolve, AWAIT_STEP_MS));
    }
    return this.spanOf(id);
  }

  spanOf(id: string): Span | null {
    const finding = this.#findings.value.get(id);
    return finding?.found ? finding.span : null;
  }

  /** The area of a highlight in the language that is shown; null where it is one of text. */
  areaOf(id: string): Area | null {
    const { language } = this.session.shown();
    const highlight = this.#highlights.value.find((one) => one.id === id && one.language === language);
    return highlight ? areaOf(highlight.selectors) : null;
  }

  isLost(id: string): boolean {
    return this.lost.value.some((highlight) => highlight.id === id);
  }

  #isComplete(): boolean {
    return this.session.complete?.() ?? true;
  }

  async #act(work: (action: string) => Promise<Result<unknown>>): Promise<Result<string>> {
    const action = crypto.randomUUID();
    const answer = await work(action);
    return answer.ok ? success(action) : answer;
  }

  get document(): string {
    const { symbol, url } = this.session.shown();
    return documentKey(symbol, url);
  }

  #currentMaterial(): Material {
    const { text } = this.session.source;
    if (this.#material?.version !== text.version) {
      this.#material = { version: text.version, material: materialOf(text) };
    }
    return this.#material.material;
  }

  /** As {@link #currentMaterial}, in slices: a long document takes longer than a page may stand still. */
  async #prepare(run: AbortSignal): Promise<Material> {
    const { text } = this.session.source;
    const { version } = text;
    if (this.#material?.version === version) return this.#material.material;
    const made: Material[] = [];
    const steps = (function* () {
      made.push(yield* materialSteps(text));
    })();
    this.#cost = await runInSlices(steps, run);
    const [material] = made;
    // A change of the text calls this run off and begins another.
    if (!material || text.version !== version) return this.#currentMaterial();
    this.#material = { version, material };
    return material;
  }

  /** Looks for all highlights after a while; a later call takes the place of this one. */
  #look(wait: number): void {
    this.#run.abort();
    this.#run = new AbortController();
    const run = AbortSignal.any([this.#run.signal, this.session.signal]);
    this.#search(wait, run).catch((thrown: unknown) => {
      if (!isAbort(thrown)) throw thrown;
    });
  }

  async #search(wait: number, run: AbortSignal): Promise<void> {
    if (wait > 0) await pause(wait, run);
    const { language } = this.session.shown();
    const sought = this.#highlights.value;
    const anchors = sought.flatMap((highlight) => {
      const anchor = highlight.language === language ? anchorOf(highlight.selectors) : null;
      return anchor ? [[highlight.id, anchor] as const] : [];
    });
    if (anchors.length === 0) {
      this.#findings.value = new Map();
      this.#paint();
      return;
    }
    await idle(run);
    const material = await this.#prepare(run);
    const findings = await findAll(material, anchors, { pause: () => idle(run), signal: run });
    if (this.#highlights.value !== sought) {
      this.#look(0);
      return;
    }
    this.#findings.value = findings;
    this.#paint();
    await pause(SETTLED_MS, run);
    await this.#note();
  }

  /** Tells the database what was found again, and what is lost in a text that is complete. */
  async #note(): Promise<void> {
    const complete = this.#isComplete();
    const findings = this.#highlights.value.flatMap(({ id, lost }) => {
      const finding = this.#findings.value.get(id);
      if (!finding || finding.found === !lost || (!finding.found && !complete)) return [];
      return [{ id, lost: !finding.found }];
    });
    if (findings.length > 0) await call(highlightsProtocol, 'findings', { findings });
  }

  #paint(): void {
    const marks = this.#highlights.value.flatMap(({ id, colour }) => {
      const finding = this.#findings.value.get(id);
      return finding?.found
        ? finding.spans.map((span) => ({ style: `excerpt-${colour}` as const, span }))
        : [];
    });
    this.session.painter.paint('excerpts', marks);
    this.session.areas?.paint(
      this.#highlights.value.flatMap(({ id, colour }) => {
        const area = this.areaOf(id);
        return area ? [{ id, colour, area }] : [];
      }),
    );
  }
}
