import type { Reader } from './reader.ts';

/** One shortcut: `mod` is Control, or Command on a Mac. */
interface Shortcut {
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  readonly run: (reader: Reader) => unknown;
}

/** The keys that people know from other viewers. */
const SHORTCUTS: readonly Shortcut[] = [
  { key: 'f', mod: true, run: find },
  { key: 'g', mod: true, run: (reader) => findNext(reader, 1) },
  { key: 'g', mod: true, shift: true, run: (reader) => findNext(reader, -1) },
  { key: 'F3', run: (reader) => findNext(reader, 1) },
  { key: 'F3', shift: true, run: (reader) => findNext(reader, -1) },
  { key: 's', mod: true, run: ({ actions }) => actions.download() },
  { key: 'p', mod: true, run: ({ actions }) => actions.print() },
  { key: 'p', mod: true, alt: true, run: ({ actions }) => actions.present() },
  { key: '+', mod: true, run: ({ controls }) => controls()?.zoomBy(1) },
  { key: '=', mod: true, run: ({ controls }) => controls()?.zoomBy(1) },
  { key: '-', mod: true, run: ({ controls }) => controls()?.zoomBy(-1) },
  { key: '0', mod: true, run: ({ controls }) => controls()?.zoomTo('auto') },
  { key: 'F4', run: ({ view }) => (view.sidebar.value = view.sidebar.value === null ? 'outline' : null) },
  { key: 'r', run: ({ controls }) => controls()?.rotate(1) },
  { key: 'r', shift: true, run: ({ controls }) => controls()?.rotate(-1) },
  { key: 'n', run: ({ controls }) => controls()?.turnPage(1) },
  { key: 'j', run: ({ controls }) => controls()?.turnPage(1) },
  { key: 'p', run: ({ controls }) => controls()?.turnPage(-1) },
  { key: 'k', run: ({ controls }) => controls()?.turnPage(-1) },
  { key: 'Home', run: ({ controls }) => controls()?.goToEdge('start') },
  { key: 'End', run: ({ controls }) => controls()?.goToEdge('end') },
  { key: 'F6', run: ({ columns }) => columns.focusOther() },
  { key: 'a', run: ({ view, marks }) => (view.drawing.value = marks.peek()) },
  { key: 'd', run: ({ view }) => (view.dark.value = !view.dark.value) },
  { key: 'h', run: ({ view }) => (view.hand.value = !view.hand.value) },
];

/** Opens the search; where it is open, what is typed next replaces the query. */
function find({ view }: Reader): void {
  if (view.finding.peek()) document.querySelector<HTMLInputElement>('.reader-find input')?.select();
  view.finding.value = true;
}

function findNext(reader: Reader, by: 1 | -1): void {
  if (reader.view.finding.peek()) reader.finder.step(by);
  else find(reader);
}

/** Where one page is shown at a time, these turn it. */
const TURNS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** These scroll the pages: a browser gives them to what has the keyboard, which at first is nothing. */
const SCROLLS = /^(?:Arrow(?:Left|Right|Up|Down)|Page(?:Up|Down)| )$/;

const SIDEWAYS = /^(?:ArrowLeft|ArrowRight| )$/;

/** Answers the keys while a document is open. Keys typed into a field are the field's, but for those with Control. */
export function answerKeys(reader: Reader, signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (reader.reading.peek() === null && event.key !== 'F6') return;
    const mod = event.ctrlKey || event.metaKey;
    if (!mod && isTyping(event.composedPath()[0])) return;
    // One page at a time scrolls up and down still, where it is higher than the window.
    const turning = reader.view.presenting.peek() || (reader.view.single.peek() && SIDEWAYS.test(event.key));
    const arrow = turning && !mod && !event.altKey ? TURNS[event.key] : undefined;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const shortcut = SHORTCUTS.find(
      (one) =>
        one.key === key &&
        (one.mod ?? false) === mod &&
        (one.alt ?? false) === event.altKey &&
        ((one.shift ?? false) === event.shiftKey || one.key === '+' || one.key === '='),
    );
    if (arrow !== undefined) reader.controls()?.turnPage(arrow);
    else if (shortcut) shortcut.run(reader);
    else {
      if (!mod && !event.altKey && SCROLLS.test(event.key) && isIdle(event.key)) reader.controls()?.focus();
      return;
    }
    event.preventDefault();
  };
  document.addEventListener('keydown', press, { signal });
}

/** Nothing that answers the key has the keyboard: no field, list or menu; a button answers the space bar alone. */
function isIdle(key: string): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return key !== ' ' && activeElement.matches('.reader-bar button:not([aria-expanded="true"])');
}

function isTyping(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
