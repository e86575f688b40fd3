import { useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import type { Entry } from '../../lib/highlights/library/arrange.ts';
import { Button, Dialog } from '../controls/index.ts';
import { TagField } from '../excerpts/TagField.tsx';
import { useTranslate } from '../theme/index.ts';
import { useActions } from './context.ts';

export interface TagDialogProps {
  readonly open: boolean;
  readonly chosen: readonly Entry[];
  readonly knownTags: readonly string[];
  readonly onClose: () => void;
}

/** Adds tags to several excerpts and takes others from them, as one action. */
export function TagDialog({ open, chosen, knownTags, onClose }: TagDialogProps) {
  const translate = useTranslate(library);
  const actions = useActions();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const present = [...new Set(chosen.flatMap(({ highlight }) => highlight.tags))];
  const close = () => {
    setAdded([]);
    setRemoved([]);
    onClose();
  };
  const apply = () => {
    const ids = chosen.map(({ highlight }) => highlight.id);
    void actions.edit(ids, { addTags: [...added], removeTags: [...removed] });
    close();
  };
  return (
    <Dialog
      open={open}
      title={translate('tags')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{translate('cancel')}</Button>
          <Button look="primary" disabled={added.length + removed.length === 0} onClick={apply}>
            {translate('apply')}
          </Button>
        </>
      }
    >
      <h3>{translate('addTags')}</h3>
      <TagField
        label={translate('addTags')}
        placeholder={translate('addTag')}
        removeLabel={(tag) => translate('removeTag', { tag })}
        tags={added}
        known={knownTags}
        onChange={setAdded}
      />
      {present.length > 0 && (
        <fieldset class="tag-choices">
          <legend>{translate('removeTags')}</legend>
          {present.map((tag) => (
            <label key={tag}>
              <input
                type="checkbox"
                checked={removed.includes(tag)}
                onChange={(event) =>
                  setRemoved(
                    event.currentTarget.checked
                      ? [...removed, tag]
                      : removed.filter((other) => other !== tag),
                  )
                }
              />
              <bdi>{tag}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
