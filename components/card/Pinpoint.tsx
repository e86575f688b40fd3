import type { Pinpoint as Place } from '../../lib/detect/types.ts';
import { useCardServices } from './services.ts';

/** The place in the document that the text cites: "paragraph 12 (a), annex II", "resolution 1, annex". */
export function Pinpoint({ pinpoint }: { readonly pinpoint: Place | null }) {
  const { translate } = useCardServices();
  if (!pinpoint) return null;
  const { annex, section, paragraph, resolution } = pinpoint;
  const parts = [
    paragraph !== undefined && translate('paragraph', { number: paragraph }),
    section !== undefined && translate('section', { number: section }),
    resolution !== undefined && translate('resolution', { number: resolution }),
    annex !== undefined && translate('annex', { number: annex }),
  ].filter((part) => part !== false);
  return <p class="origin">{translate('citedPlace', { place: parts.join(', ') })}</p>;
}
