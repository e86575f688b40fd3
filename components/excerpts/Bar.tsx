import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../lib/highlights/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import type { ExcerptController } from './controller.ts';
import { CopyIcon, NoteIcon, PlaceIcon, TagIcon } from './icons.tsx';
import type { SelectedText } from './selection.ts';
import { colourOfKey, Swatches } from './Swatches.tsx';
import { Tool } from './Tool.tsx';
import { focusedBy } from '../overlay/index.ts';
import { usePlacement } from './usePlacement.ts';

export interface BarProps {
  readonly controller: ExcerptController;
  readonly selected: SelectedText;
  /** The lost excerpt that the reader selects a passage for. */
  readonly placing: Highlight | null;
  /** True where the document has excerpts without a place, which may belong here. */
  readonly hasLost: boolean;
}

/** The small bar by a selection: colours, note, tags, copy. It takes no focus by itself, so the selection stays. */
export function Bar({ controller, selected, placing, hasLost }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { translate, session } = controller;
  const { exposed } = session.overlay;
  const rightToLeft = languageFacts(session.interfaceLanguage).direction === 'rtl';
  usePlacement(bar, () => [...selected.range.getClientRects()], rightToLeft, [selected]);

  const place = () => {
    if (placing) void controller.place(placing, selected.span);
    else if (hasLost) controller.open({ kind: 'lost', selected });
  };
  const act = (key: string): boolean => {
    const colour = colourOfKey(key);
    if (colour) void controller.keep(selected.span, colour);
    else if (key === 'n' && !exposed) void controller.keep(selected.span, controller.colour, 'note');
    else if (key === 't' && !exposed) void controller.keep(selected.span, controller.colour, 'tags');
    else if (key === 'c') void controller.copySelection(selected.span);
    else if (key === 'p' && (placing || hasLost)) place();
    else if (key === 'Escape') controller.open(null);
    else return false;
    return true;
  };

  useEffect(() => {
    // A card over the bar closes first: it hears the key before, or has it in itself.
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!event.composedPath().includes(session.overlay.host)) controller.open(null);
    };
    document.addEventListener('keydown', close, { capture: true });
    return () => document.removeEventListener('keydown', close, { capture: true });
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
      {placing && (
        <>
          <button type="button" class="action" onClick={place}>
            {translate('placeHere')}
          </button>
          <span class="divider" />
        </>
      )}
      <Swatches
        label={translate('colour')}
        nameOf={(colour) => translate('highlightIn', { colour: controller.colourName(colour) })}
        chosen={null}
        onChoose={(colour) => void controller.keep(selected.span, colour)}
      />
      <span class="divider" />
      {!exposed && (
        <>
          <Tool icon={NoteIcon} label={translate('note')} shortcut="N" onUse={() => act('n')} />
          <Tool icon={TagIcon} label={translate('tags')} shortcut="T" onUse={() => act('t')} />
        </>
      )}
      <Tool icon={CopyIcon} label={translate('copy')} shortcut="C" onUse={() => act('c')} />
      {hasLost && !placing && (
        <Tool icon={PlaceIcon} label={translate('placeLost')} shortcut="P" onUse={place} />
      )}
    </div>
  );
}

/** Arrows walk the buttons of a toolbar. */
function walk(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const bar = event.currentTarget;
  if (step === undefined) return;
  const buttons = [...bar.querySelectorAll('button')];
  const active = focusedBy(bar);
  const now = buttons.findIndex((button) => button === active);
  const forward = getComputedStyle(bar).direction === 'rtl' ? -step : step;
  buttons[(now + forward + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
