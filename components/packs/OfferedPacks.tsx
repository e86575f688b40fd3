import { useEffect, useState } from 'preact/hooks';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import { readOffers, type OfferedPack } from '../../lib/settings/offers.ts';
import { useTranslate } from '../theme/index.ts';

/** Packs that the organisation suggests, with the address of each: the reader's browser gets the file, as by any link. */
export function OfferedPacks() {
  const translate = useTranslate(packs);
  const [offered, setOffered] = useState<readonly OfferedPack[]>([]);
  useEffect(() => {
    const lifetime = new AbortController();
    void readOffers().then((offers) => {
      if (!lifetime.signal.aborted) setOffered(offers.packs);
    });
    return () => lifetime.abort();
  }, []);
  if (offered.length === 0) return null;
  return (
    <section class="packs-offered">
      <h2>{translate('offered')}</h2>
      <p class="rp-muted">{translate('offeredHow')}</p>
      <ul>
        {offered.map(({ title, address }) => (
          <li key={address}>
            <span>
              <bdi>{title}</bdi>
            </span>
            <a href={address} target="_blank" rel="noreferrer noopener">
              <bdi dir="ltr">{address}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
