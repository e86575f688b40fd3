import { useEffect, useRef } from 'preact/hooks';
import { languageFacts } from '../../lib/languages/index.ts';
import type { ExcerptController } from './controller.ts';
import { CopyIcon, NoteIcon, TagIcon } from './icons.tsx';
import type { SelectedText } from './selection.ts';
import { colourOfKey, Swatches } from './Swatches.tsx';
import { usePlacement } from './usePlacement.ts';

export interface BarProps {
  readonly controller: ExcerptController;
  readonly selected: SelectedText;
}

/** The small bar by a selection: colours, note, tags, copy. It takes no focus by itself, so the selection stays. */
export function Bar({ controller, selected }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { translate, session } = controller;
  const rightToLeft = languageFacts(session.interfaceLanguage).direction === 'rtl';
  usePlacement(bar, () => [...selected.range.getClientRects()], rightToLeft, [selected]);

  const act = (key: string): boolean => {
    const colour = colourOfKey(key);
    if (colour) void controller.keep(selected.span, colour);
    else if (key === 'n') void controller.keep(selected.span, controller.colour, 'note');
    else if (key === 't') void controller.keep(selected.span, controller.colour, 'tags');
    else if (key === 'c') void controller.copySelection(selected.span);
    else if (key === 'Escape') controller.open(null);
    else return false;
    return true;
  };

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') controller.open(null);
    };
    addEventListener('keydown', close, { capture: true });
    return () => removeEventListener('keydown', close, { capture: true });
  }, []);

  return (
    <div
      ref={bar}
      class="excerpt-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={translate('bar')}
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && act(event.key)) event.preventDefault();
        else walk(event);
      }}
    >
      <Swatches
        label={translate('colour')}
        nameOf={(colour) => translate('highlightIn', { colour: controller.colourName(colour) })}
        chosen={null}
        onChoose={(colour) => void controller.keep(selected.span, colour)}
      />
      <span class="divider" />
      <button
        type="button"
        class="tool"
        title={`${translate('note')} (N)`}
        aria-label={translate('note')}
        onClick={() => act('n')}
      >
        <NoteIcon />
      </button>
      <button
        type="button"
        class="tool"
        title={`${translate('tags')} (T)`}
        aria-label={translate('tags')}
        onClick={() => act('t')}
      >
        <TagIcon />
      </button>
      <button
        type="button"
        class="tool"
        title={`${translate('copy')} (C)`}
        aria-label={translate('copy')}
        onClick={() => act('c')}
      >
        <CopyIcon />
      </button>
    </div>
  );
}

/** Arrows walk the buttons of a toolbar. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const bar = event.currentTarget;
  if (step === undefined || !(bar instanceof HTMLElement)) return;
  const buttons = [...bar.querySelectorAll('button')];
  const root = bar.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  const now = buttons.findIndex((button) => button === active);
  const forward = getComputedStyle(bar).direction === 'rtl' ? -step : step;
  buttons[(now + forward + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
