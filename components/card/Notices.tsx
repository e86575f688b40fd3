import { useState } from 'preact/hooks';
import type { CardContent } from '../../lib/index/content.ts';
import { useCardServices } from './services.ts';

/** Why there is less than usual: the index is not ready (told each time), or the browser refuses it (told once). */
export function Notices({ main }: { readonly main: CardContent }) {
  const { translate, tellOnce } = useCardServices();
  const [refused] = useState(() => main.database === 'unavailable' && tellOnce());
  if (main.database === 'importing') return <p class="notice">{translate('importing')}</p>;
  if (refused) return <p class="notice">{translate('unavailable')}</p>;
  if (main.type === 'symbol' && !main.known && main.database === 'ready')
    return <p class="origin">{translate('unknown')}</p>;
  return null;
}
