import { useEffect, useState } from 'preact/hooks';
import type { OpenCard } from '../../lib/card/state.ts';
import type { CardContent } from '../../lib/index/content.ts';
import { useCardServices } from './services.ts';

/** The import of the bundled index takes some seconds; a card asks again this often meanwhile, in milliseconds. */
const ASK_AGAIN_MS = 1_000;

/** Why there is less than usual: the index is not ready (told each time), or the browser refuses it (told once). */
export function Notices({ main, card }: { readonly main: CardContent; readonly card: OpenCard }) {
  const { controller, translate, tellOnce } = useCardServices();
  const [refused] = useState(() => main.database === 'unavailable' && tellOnce());
  const importing = main.database === 'importing';
  useEffect(() => {
    if (!importing) return undefined;
    const timer = setTimeout(() => controller.refresh(card.id), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [controller, card.id, importing, main]);
  if (importing) return <p class="notice">{translate('importing')}</p>;
  if (refused) return <p class="notice">{translate('unavailable')}</p>;
  if (main.type === 'symbol' && !main.known && main.database === 'ready')
    return <p class="origin">{translate('unknown')}</p>;
  return null;
}
