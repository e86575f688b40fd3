import { useEffect, useRef, useState } from 'preact/hooks';
import { languageFacts } from '../../lib/languages/index.ts';
import type { Highlight } from '../../lib/highlights/index.ts';
import type { EditorField, ExcerptController } from './controller.ts';
import { CloseIcon, CopyIcon, DeleteIcon } from './icons.tsx';
import { colourOfKey, Swatches } from './Swatches.tsx';
import { TagField } from './TagField.tsx';
import { usePlacement } from './usePlacement.ts';

export interface EditorProps {
  readonly controller: ExcerptController;
  readonly highlight: Highlight;
  readonly field: EditorField;
}

/** Colour, note and tags of one highlight, by its place in the text. The note is saved when the focus leaves it. */
export function Editor({ controller, highlight, field }: EditorProps) {
  const { translate, session, page } = controller;
  const { id } = highlight;
  const box = useRef<HTMLDivElement>(null);
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const tagBox = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState<readonly string[]>([]);
  const boxes = () => {
    const span = page.spanOf(id);
    return span ? session.painter.rectangles(span) : [];
  };
  usePlacement(box, boxes, languageFacts(session.interfaceLanguage).direction === 'rtl', [id]);

  useEffect(() => {
    const wanted = field === 'note' ? noteBox.current : field === 'tags' ? tagBox.current : box.current;
    wanted?.focus({ preventScroll: true });
    void controller.tags().then(setKnown);
  }, [id]);

  const saveNote = () => {
    const note = noteBox.current?.value ?? highlight.note;
    if (note !== highlight.note) void controller.edit(id, { set: { note } });
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
      if (colour) void controller.edit(id, { set: { colour } });
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
          onChoose={(colour) => void controller.edit(id, { set: { colour } })}
        />
        <span class="gap" />
        <button
          type="button"
          class="tool"
          title={`${translate('copy')} (C)`}
          aria-label={translate('copy')}
          onClick={() => void controller.copy(highlight)}
        >
          <CopyIcon />
        </button>
        <button
          type="button"
          class="tool danger"
          title={translate('remove')}
          aria-label={translate('remove')}
          onClick={() => void controller.remove(id)}
        >
          <DeleteIcon />
        </button>
        <button
          type="button"
          class="tool"
          title={translate('close')}
          aria-label={translate('close')}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </div>
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
        onChange={(tags) => void controller.edit(id, { set: { tags: [...tags] } })}
      />
    </div>
  );
}
