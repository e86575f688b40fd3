import { useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { Button, CloseIcon, DeleteIcon, IconButton, TagIcon } from '../controls/index.ts';
import { Swatches } from '../excerpts/Swatches.tsx';
import { useTranslate } from '../theme/index.ts';
import { useActions, useNames } from './context.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import type { View } from './view.ts';

/** What can be done to all selected excerpts at once. */
export function BulkBar({ view, knownTags }: { readonly view: View; readonly knownTags: readonly string[] }) {
  const translate = useTranslate(library);
  const actions = useActions();
  const names = useNames();
  const [dialog, setDialog] = useState<'tags' | 'move' | null>(null);
  const ids = [...view.selected];
  if (ids.length === 0) return null;
  const chosen = (view.all ?? []).filter(({ highlight }) => view.selected.has(highlight.id));
  return (
    <div class="library-bulk" role="toolbar" aria-label={translate('selected', { count: ids.length })}>
      <IconButton
        icon={CloseIcon}
        label={translate('clearSelection')}
        onClick={() => view.setSelected(new Set())}
      />
      <strong>{translate('selected', { count: ids.length })}</strong>
      <Button
        look="plain"
        onClick={() => view.setSelected(new Set(view.shown.map(({ highlight }) => highlight.id)))}
      >
        {translate('selectAll')}
      </Button>
      <span class="detail-gap" />
      <Swatches
        label={translate('colour')}
        nameOf={names.colour}
        chosen={null}
        onChoose={(colour) => void actions.edit(ids, { set: { colour } })}
      />
      <Button icon={TagIcon} onClick={() => setDialog('tags')}>
        {translate('tags')}
      </Button>
      <Button onClick={() => setDialog('move')}>{translate('move')}</Button>
      <Button look="danger" icon={DeleteIcon} onClick={() => void actions.remove(ids)}>
        {translate('delete')}
      </Button>
      <TagDialog
        open={dialog === 'tags'}
        chosen={chosen}
        knownTags={knownTags}
        onClose={() => setDialog(null)}
      />
      <MoveDialog open={dialog === 'move'} ids={ids} onClose={() => setDialog(null)} />
    </div>
  );
}
