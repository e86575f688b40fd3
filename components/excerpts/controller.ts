import { signal as createSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import messages from '../../data/messages/excerpts.json' with { type: 'json' };
import { composeHighlight } from '../../lib/highlights/compose.ts';
import { highlightsProtocol, type Colour, type Edit, type Highlight } from '../../lib/highlights/index.ts';
import { HighlightsOnPage } from '../../lib/highlights/on-page.ts';
import type { Fault, Result } from '../../lib/faults/index.ts';
import { translator, type Translate } from '../../lib/i18n/index.ts';
import { call } from '../../lib/messages/index.ts';
import { materialOf } from '../../lib/anchor/index.ts';
import type { Span } from '../../lib/text/types.ts';
import type { SelectedText } from './selection.ts';
import type { ExcerptSession } from './session.ts';

export type EditorField = 'note' | 'tags' | null;

/** What is open: the bar by a selection, or the editor of a highlight. */
export type Opened =
  | { readonly kind: 'bar'; readonly selected: SelectedText }
  | { readonly kind: 'editor'; readonly id: string; readonly field: EditorField }
  | null;

export interface Said {
  readonly text: string;
  readonly undo?: string;
}

/** Longest beginning of a quote that is read out, in characters. */
const SPOKEN = 60;

/** Does what the bar and the editor ask for, and holds what they show. */
export class ExcerptController {
  readonly #opened: Signal<Opened> = createSignal(null);
  readonly #said: Signal<Said | null> = createSignal(null);
  readonly page: HighlightsOnPage;
  readonly translate: Translate<keyof typeof messages>;
  colour: Colour = 'yellow';

  constructor(readonly session: ExcerptSession) {
    this.page = new HighlightsOnPage(session);
    this.translate = translator(messages, session.interfaceLanguage);
  }

  get opened(): ReadonlySignal<Opened> {
    return this.#opened;
  }

  get said(): ReadonlySignal<Said | null> {
    return this.#said;
  }

  open(opened: Opened): void {
    if (opened === null && this.#opened.peek() === null) return;
    this.#opened.value = opened;
    if (!opened) return;
    const near = opened.kind === 'bar' ? opened.selected.range.startContainer.parentElement : null;
    const theme = this.session.theme?.(near);
    if (theme) this.session.overlay.setTheme(theme);
    this.session.overlay.raise(near);
  }

  say(said: Said | null): void {
    this.#said.value = said;
    if (said) this.session.overlay.raise(null);
  }

  colourName(colour: Colour): string {
    return this.session.colourNames()[colour] ?? this.translate(colour);
  }

  /** Keeps a selection in a colour; then opens the editor at a field, or closes the bar. */
  async keep(span: Span, colour: Colour, field?: EditorField): Promise<void> {
    this.colour = colour;
    const kept = await this.page.create(span, colour);
    if (!kept.ok) {
      this.#tell(kept.fault);
      return;
    }
    getSelection()?.removeAllRanges();
    const quote = kept.value.quote.replace(/\s+/g, ' ');
    const beginning = quote.length > SPOKEN ? `${quote.slice(0, SPOKEN)}…` : quote;
    this.session.overlay.announce(this.translate('saved', { beginning }));
    this.open(field === undefined ? null : { kind: 'editor', id: kept.value.id, field });
  }

  async edit(id: string, edit: Edit): Promise<void> {
    this.#check(await this.page.edit(id, edit));
  }

  async remove(id: string): Promise<void> {
    const removed = await this.page.remove(id);
    if (!this.#check(removed)) return;
    this.open(null);
    this.say({ text: this.translate('removed'), ...(removed.ok ? { undo: removed.value } : {}) });
    this.session.overlay.announce(this.translate('removed'));
  }

  async undo(action: string): Promise<void> {
    this.say(null);
    const undone = await this.page.undo(action);
    if (!undone.ok) this.say({ text: this.translate('cannotUndo') });
  }

  async copySelection(span: Span): Promise<void> {
    const highlight = composeHighlight(materialOf(this.session.source.text), span, {
      shown: this.session.shown(),
      colour: this.colour,
      id: 'copy',
      now: Date.now(),
    });
    if (highlight) await this.copy(highlight);
    else this.say({ text: this.translate('cannotSaveHere') });
  }

  async copy(highlight: Highlight): Promise<void> {
    const cited = await call(highlightsProtocol, 'cite', { highlight });
    if (!this.#check(cited) || !cited.ok) return;
    const copied = await navigator.clipboard.writeText(cited.value.text).then(
      () => true,
      () => false,
    );
    const text = this.translate(copied ? 'copied' : 'copyRefused');
    this.say({ text });
    this.session.overlay.announce(text);
  }

  async tags(): Promise<readonly string[]> {
    const answer = await call(highlightsProtocol, 'tags', {});
    return answer.ok ? answer.value.tags : [];
  }

  #check(result: Result<unknown>): boolean {
    if (!result.ok) this.#tell(result.fault);
    return result.ok;
  }

  #tell({ code }: Fault): void {
    const key =
      code === 'highlights-disk-full'
        ? 'cannotSaveFull'
        : code === 'highlights-no-text'
          ? 'cannotSaveHere'
          : 'cannotSave';
    this.say({ text: this.translate(key) });
    this.session.overlay.announce(this.translate(key));
  }
}
