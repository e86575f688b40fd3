import { useEffect, useRef, useState } from 'preact/hooks';
import { languageFacts } from '../../lib/languages/index.ts';
import type { Highlight } from '../../lib/highlights/index.ts';
import type { EditorField, ExcerptController } from './controller.ts';
import { CloseIcon, CopyIcon, DeleteIcon, RedoIcon, UndoIcon } from './icons.tsx';
import { colourOfKey, Swatches } from './Swatches.tsx';
import { Overlapping } from './Overlapping.tsx';
import { TagField } from './TagField.tsx';
import { Tool } from './Tool.tsx';
import { usePlacement } from './usePlacement.ts';

/** Who presses sooner, in ms, pressed for what was there before: a second press of two does not delete. */
const AIMED_AFTER_MS = 300;

export interface EditorProps {
  readonly controller: ExcerptController;
  readonly highlight: Highlight;
  readonly field: EditorField;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * Colour, note and tags of one highlight, by its place in the text. The note is saved when the focus leaves it. Where the
 * page could read them, note and tags stay in the library.
 */
export function Editor({ controller, highlight, field, canUndo, canRedo }: EditorProps) {
  const { translate, session, page } = controller;
  const { id } = highlight;
  const box = useRef<HTMLDivElement>(null);
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const tagBox = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState<readonly string[]>([]);
  const boxes = () => {
    const span = page.spanOf(id);
    return span ? session.painter.rectangles(span) : (session.areas?.boxes(id) ?? []);
  };
  const placed = usePlacement(box, boxes, languageFacts(session.interfaceLanguage).direction === 'rtl', [id]);

  useEffect(() => {
    const wanted = field === 'note' ? noteBox.current : field === 'tags' ? tagBox.current : box.current;
    wanted?.focus({ preventScroll: true });
    void controller.tags().then(setKnown);
  }, [id]);

  const saveNote = () => {
    const note = noteBox.current?.value ?? highlight.note;
    if (note !== highlight.note) void controller.edit(highlight, { set: { note } });
  };
  useEffect(() => {
    const save = () => {
      if (document.visibilityState === 'hidden') saveNote();
    };
    document.addEventListener('visibilitychange', save);
    return () => document.removeEventListener('visibilitychange', save);
  }, [highlight]);

  const close = () => {
    saveNote();
    controller.open(null);
  };

  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const plain = event.target === dialog && !event.ctrlKey && !event.metaKey && !event.altKey;
      const colour = plain ? colourOfKey(event.key) : null;
      if (colour) void controller.edit(highlight, { set: { colour } });
      else if (plain && event.key === 'c') void controller.copy(highlight);
      else if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) close();
    };
    dialog.addEventListener('keydown', onKey);
    return () => dialog.removeEventListener('keydown', onKey);
  }, [highlight]);

  return (
    <div ref={box} class="excerpt-editor" role="dialog" aria-label={translate('editor')} tabIndex={-1}>
      <div class="row">
        <Swatches
          label={translate('colour')}
          nameOf={(colour) => controller.colourName(colour)}
          chosen={highlight.colour}
          onChoose={(colour) => void controller.edit(highlight, { set: { colour } })}
        />
        <span class="gap" />
        <Tool
          icon={UndoIcon}
          label={translate('undo')}
          shortcut="Ctrl+Z"
          disabled={!canUndo}
          onUse={() => controller.step('undo')}
        />
        <Tool
          icon={RedoIcon}
          label={translate('redo')}
          shortcut="Ctrl+Shift+Z"
          disabled={!canRedo}
          onUse={() => controller.step('redo')}
        />
        <Tool
          icon={CopyIcon}
          label={translate('copy')}
          shortcut="C"
          onUse={() => void controller.copy(highlight)}
        />
        <Tool
          icon={DeleteIcon}
          label={translate('remove')}
          danger
          onUse={() => {
            if (performance.now() - placed.current > AIMED_AFTER_MS) void controller.remove(highlight);
          }}
        />
        <Tool icon={CloseIcon} label={translate('close')} onUse={close} />
      </div>
      {session.overlay.exposed ? (
        <p class="exposed">{translate('exposed')}</p>
      ) : (
        <>
          <textarea
            key={id}
            ref={noteBox}
            dir="auto"
            rows={3}
            aria-label={translate('note')}
            placeholder={translate('notePlaceholder')}
            defaultValue={highlight.note}
            onBlur={saveNote}
          />
          <TagField
            label={translate('tags')}
            placeholder={translate('addTag')}
            removeLabel={(tag) => translate('removeTag', { tag })}
            tags={highlight.tags}
            known={known}
            inputRef={tagBox}
            onChange={(tags) => void controller.edit(highlight, { set: { tags: [...tags] } })}
          />
          <Overlapping controller={controller} id={id} />
        </>
      )}
    </div>
  );
}
