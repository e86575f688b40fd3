import messages from '../../data/messages/lookup.json' with { type: 'json' };
import type { LookUpRequest } from '../../lib/lookup/address.ts';
import { useTranslate } from '../theme/index.ts';
import { LookUp } from './LookUp.tsx';

/** The look-up as a page of its own: for the address bar and the context menu. */
export function LookUpPage({ request }: { readonly request: LookUpRequest }) {
  const translate = useTranslate(messages);
  return (
    <main class="look-up-page">
      <h1>{translate('lookUp')}</h1>
      <LookUp request={request} />
    </main>
  );
}
