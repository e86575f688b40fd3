import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { DeskState } from '../../lib/packs/desk/state.ts';
import { Button, FaultNotice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Columns } from './Columns.tsx';
import { Chooser } from './Chooser.tsx';
import type { Desk } from './useDesk.ts';

export interface RefusalProps {
  readonly state: Extract<DeskState, { step: 'refused' }>;
  readonly desk: Desk;
}

/** A file that was refused whole: why, what to do, and another try; a table can have its columns named by hand. */
export function Refusal({ state, desk }: RefusalProps) {
  const translate = useTranslate(packs);
  return (
    <div class="packs-preview">
      <FaultNotice
        fault={state.fault}
        action={<Button onClick={desk.cancel}>{translate('cancel')}</Button>}
      />
      {state.fault.code === 'pack-no-columns' && state.recognised?.header && (
        <Columns
          open
          recognised={state.recognised}
          onMapping={(mapping) => desk.read(state.file, { mapping })}
        />
      )}
      <Chooser onFile={desk.read} />
    </div>
  );
}
