import { signal as createSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import messages from '../../data/messages/excerpts.json' with { type: 'json' };
import { composeHighlight } from '../../lib/highlights/compose.ts';
import { beginningOf, Deeds, type Deed, type DeedKind } from '../../lib/highlights/deeds.ts';
import { highlightsProtocol, type Colour, type Edit, type Highlight } from '../../lib/highlights/index.ts';
import { HighlightsOnPage } from '../../lib/highlights/on-page.ts';
import { askPersistence } from '../../lib/highlights/persistence.ts';
import type { Fault, Result } from '../../lib/faults/index.ts';
import { translator, type Translate } from '../../lib/i18n/index.ts';
import { call } from '../../lib/messages/index.ts';
import { materialOf } from '../../lib/anchor/index.ts';
import { copyText } from '../../lib/page/clipboard.ts';
import type { Span } from '../../lib/text/types.ts';
import { FocusReturn } from '../overlay/index.ts';
import { selectedText, type SelectedText } from './selection.ts';
import type { ExcerptSession } from './session.ts';

export type EditorField = 'note' | 'tags' | null;

/** What is open: the bar by a selection, the lost excerpts that may belong there, or the editor of a highlight. */
export type Opened =
  | { readonly kind: 'bar'; readonly selected: SelectedText }
  | { readonly kind: 'lost'; readonly selected: SelectedText }
  | { readonly kind: 'editor'; readonly id: string; readonly field: EditorField }
  | null;

/** A message, with the way back from a deed or forth to it. */
export interface Said {
  readonly text: string;
  readonly offer?: { readonly way: Way; readonly deed: Deed };
}
export type Way = 'undo' | 'redo';

/** Does what the bar and the editor ask for, and holds what they show. */
export class ExcerptController {
  readonly #opened: Signal<Opened> = createSignal(null);
  readonly #said: Signal<Said | null> = createSignal(null);
  readonly #placing: Signal<Highlight | null> = createSignal(null);
  readonly deeds = new Deeds();
  readonly page: HighlightsOnPage;
  readonly translate: Translate<keyof typeof messages>;
  readonly #focus: FocusReturn;
  colour: Colour = 'yellow';

  constructor(readonly session: ExcerptSession) {
    this.#focus = new FocusReturn(session.overlay);
    this.page = new HighlightsOnPage(session);
    this.translate = translator(messages, session.interfaceLanguage);
  }

  get opened(): ReadonlySignal<Opened> {
    return this.#opened;
  }

  get said(): ReadonlySignal<Said | null> {
    return this.#said;
  }

  /** The lost highlight whose passage the reader is asked to select. */
  get placing(): ReadonlySignal<Highlight | null> {
    return this.#placing;
  }

  open(opened: Opened): void {
    if (opened === null && this.#opened.peek() === null) return;
    if (opened) this.#focus.remember();
    else this.#focus.giveBack('.excerpts');
    this.#opened.value = opened;
    if (!opened) return;
    const near = opened.kind === 'editor' ? null : opened.selected.range.startContainer.parentElement;
    const theme = this.session.theme?.(near);
    if (theme) this.session.overlay.setTheme(theme);
    this.session.overlay.raise(near);
  }

  say(said: Said | null): void {
    this.#said.value = said;
    if (said) this.session.overlay.raise(null);
  }

  /** The reader's own name of a colour, unless the page could read it. */
  colourName(colour: Colour): string {
    const own = this.session.overlay.exposed ? undefined : this.session.colourNames()[colour];
    return own ?? this.translate(colour);
  }

  /** Keeps a selection in a colour; then opens the editor at a field, or closes the bar. */
  async keep(span: Span, colour: Colour, field?: EditorField): Promise<void> {
    this.colour = colour;
    const kept = await this.page.create(span, colour);
    if (!kept.ok) {
      this.#tell(kept.fault);
      return;
    }
    const left = this.#leave(span);
    void askPersistence();
    const { highlight, action } = kept.value;
    const deed = this.#did('make', action, highlight);
    if (field !== undefined) this.open({ kind: 'editor', id: highlight.id, field });
    else if (left) this.open(null);
    const text = this.translate('saved', { beginning: deed.beginning });
    if (field === undefined) this.#tellDone(text, deed, 'undo');
    else this.session.overlay.announce(text);
  }

  /** Keeps what is made in the last colour, an area of a page, and opens its editor. */
  async keepMade(make: (colour: Colour) => Highlight): Promise<void> {
    const kept = await this.page.keep(make(this.colour));
    if (!kept.ok) {
      this.#tell(kept.fault);
      return;
    }
    const deed = this.#did('make', kept.value.action, kept.value.highlight);
    this.open({ kind: 'editor', id: kept.value.highlight.id, field: null });
    this.session.overlay.announce(this.translate('saved', { beginning: deed.beginning }));
  }

  async edit(highlight: Highlight, edit: Edit): Promise<void> {
    const edited = await this.page.edit(highlight.id, edit);
    if (!edited.ok) {
      this.#tell(edited.fault);
      return;
    }
    const { note, colour } = edit.set ?? {};
    const kind = colour !== undefined ? 'colour' : note !== undefined ? 'note' : 'tags';
    const deed = this.#did(kind, edited.value, highlight);
    this.session.overlay.announce(this.translate('changed', { deed: this.#nameOf(deed) }));
  }

  /** Deletes a highlight; where the page may have hidden what was pressed, the browser itself asks first. */
  async remove(highlight: Highlight): Promise<void> {
    if (!this.session.overlay.uncovered) {
      const beginning = beginningOf(highlight.quote);
      if (!confirm(this.translate('removeCovered', { beginning }))) return;
    }
    const removed = await this.page.remove(highlight.id);
    if (!removed.ok) {
      this.#tell(removed.fault);
      return;
    }
    this.open(null);
    const deed = this.#did('remove', removed.value, highlight);
    this.#tellDone(this.translate('removed', { beginning: deed.beginning }), deed, 'undo');
  }

  /** Asks for the passage of a lost highlight; null ends it. */
  startPlacing(highlight: Highlight | null): void {
    this.#placing.value = highlight;
    this.say(null);
    if (!highlight) return;
    this.open(null);
    this.session.overlay.raise(null);
    this.session.overlay.announce(
      `${this.translate('placing')} ${this.translate('quoted', { quote: beginningOf(highlight.quote) })}`,
    );
  }

  /** Puts a lost highlight at a selection. */
  async place(highlight: Highlight, span: Span): Promise<void> {
    const placed = await this.page.place(highlight.id, span);
    if (!placed.ok) {
      this.#tell(placed.fault);
      return;
    }
    this.#leave(span);
    this.#placing.value = null;
    this.open(null);
    const deed = this.#did('place', placed.value, highlight);
    this.#tellDone(this.translate('placed', { beginning: deed.beginning }), deed, 'undo');
  }

  /** Takes the last deed back, or does the last undone one again; false where there is none. */
  step(way: Way): boolean {
    const deed = (way === 'undo' ? this.deeds.done : this.deeds.undone).peek().at(-1);
    if (!deed) return false;
    void this.turn(way, deed);
    return true;
  }

  /** Takes a deed back or does it again, and offers the opposite. */
  async turn(way: Way, deed: Deed): Promise<void> {
    this.say(null);
    const turned = await this.page[way](deed.action);
    if (!turned.ok) {
      this.deeds.forget(deed);
      const text = this.translate(way === 'undo' ? 'cannotUndo' : 'cannotRedo');
      this.say({ text });
      this.session.overlay.announce(text);
      return;
    }
    if (way === 'undo') this.deeds.tookBack(deed);
    else this.deeds.didAgain(deed);
    const text = this.translate(way === 'undo' ? 'undone' : 'redone', { deed: this.#nameOf(deed) });
    this.#tellDone(text, deed, way === 'undo' ? 'redo' : 'undo');
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
    const copied = await copyText(cited.value.text);
    const text = this.translate(copied ? 'copied' : 'copyRefused');
    this.say({ text });
    this.session.overlay.announce(text);
  }

  async tags(): Promise<readonly string[]> {
    const answer = await call(highlightsProtocol, 'tags', {});
    return answer.ok ? answer.value.tags : [];
  }

  /** Takes the selection of a span away; one that was made meanwhile stays: false then. */
  #leave(span: Span): boolean {
    const now = selectedText(this.session.source.text)?.span;
    if (now && (now.start !== span.start || now.end !== span.end)) return false;
    getSelection()?.removeAllRanges();
    return true;
  }

  #did(kind: DeedKind, action: string, { quote }: Highlight): Deed {
    const deed = { kind, action, beginning: beginningOf(quote) };
    this.deeds.did(deed);
    return deed;
  }

  #nameOf({ kind, beginning }: Deed): string {
    return this.translate(`deed-${kind}`, { beginning });
  }

  /** Shows and announces what was done, with the way back or forth. */
  #tellDone(text: string, deed: Deed, way: Way): void {
    this.say({ text, offer: { way, deed } });
    this.session.overlay.announce(text);
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
