import popup from '../../data/messages/popup.json' with { type: 'json' };
import { Toggle } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import type { PageState } from './usePageState.ts';

export interface PageCountsProps {
  readonly state: PageState;
  readonly onToggle: (on: boolean) => void;
}

/** How much is marked on the page, and the switch for this page alone. */
export function PageCounts({ state, onToggle }: PageCountsProps) {
  const translate = useTranslate(popup);
  const { on, references, terms, highlights } = state;
  return (
    <>
      <ul class="popup-counts">
        <li data-look="reference">{translate('references', { count: on ? references : 0 })}</li>
        <li data-look="term">{translate('terms', { count: on ? terms : 0 })}</li>
        <li data-look="highlight">{translate('highlights', { count: highlights })}</li>
      </ul>
      <Toggle label={translate('markPage')} checked={on} onChange={onToggle} />
    </>
  );
}
