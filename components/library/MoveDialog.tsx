import { useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { parseSymbol } from '../../lib/symbols/index.ts';
import { Button, Dialog, TextField } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useActions } from './context.ts';

export interface MoveDialogProps {
  readonly open: boolean;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Puts excerpts under another document. */
export function MoveDialog({ open, ids, onClose }: MoveDialogProps) {
  const translate = useTranslate(library);
  const actions = useActions();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const move = () => {
    const parsed = parseSymbol(typed);
    if (!parsed.ok) {
      setError(translate('notASymbol'));
      return;
    }
    const { key } = parsed.value;
    void actions.edit(ids, { set: { document: key, symbol: key } });
    setTyped('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={translate('moveTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{translate('cancel')}</Button>
          <Button look="primary" disabled={typed.trim() === ''} onClick={move}>
            {translate('move')}
          </Button>
        </>
      }
    >
      <TextField
        label={translate('moveSymbol')}
        hint={translate('moveHint')}
        error={error}
        dir="ltr"
        value={typed}
        onInput={(value) => {
          setTyped(value);
          setError(undefined);
        }}
      />
    </Dialog>
  );
}
