import panel from '../../data/messages/panel.json' with { type: 'json' };
import { useTranslate } from '../theme/index.ts';

export function NoMatch({ filter }: { readonly filter: string }) {
  return (
    <p class="panel-no-match rp-muted" role="status">
      {useTranslate(panel)('noMatch', { filter })}
    </p>
  );
}
