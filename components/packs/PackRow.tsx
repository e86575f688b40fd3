import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { StoredPack } from '../../lib/index/database.ts';
import { LEARNED } from '../../lib/index/learned.ts';
import { BUNDLED } from '../../lib/index/manifest.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { Button, DownIcon, DownloadIcon, IconButton, Toggle, UpIcon } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { isolate } from './row-words.ts';
import { usePackName } from './usePackName.ts';

export interface PackRowProps {
  readonly pack: StoredPack;
  readonly first: boolean;
  readonly last: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** One pack with its facts: what it is, where it comes from, whether it answers. */
export function PackRow({ pack, first, last, onSwitch, onMove, onExport, onRemove }: PackRowProps) {
  const translate = useTranslate(packs);
  const { locale } = languageFacts(useLanguage());
  const large = pack.bytes >= 1_000_000;
  const size = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
    numberingSystem: 'latn',
  }).format(large ? pack.bytes / 1_000_000 : Math.max(1, pack.bytes / 1_000));
  const version = pack.version.slice(0, 12);
  const name = usePackName()(pack);
  // A glossary has no documents, a catalogue no terms.
  const holds = [
    ...(pack.documents > 0 || pack.terms === 0 ? [translate('documents', { count: pack.documents })] : []),
    ...(pack.terms > 0 ? [translate('terms', { count: pack.terms })] : []),
  ].join(' · ');
  const isLearned = pack.id === LEARNED.id;
  return (
    <li class="packs-row">
      <div class="packs-row-text">
        <Toggle label={name} checked={pack.enabled === 1} onChange={onSwitch} />
        <p class="rp-muted">
          {translate('facts', { holds, version: isolate(version), size: isolate(size) })}
        </p>
        {isLearned && <p class="rp-muted">{translate('learnedNote')}</p>}
        {(pack.licence || pack.url) && (
          <p class="rp-muted">
            <bdi>{[pack.licence, pack.url].filter(Boolean).join(' · ')}</bdi>
          </p>
        )}
      </div>
      <div class="packs-row-actions">
        {!isLearned && (
          <>
            <IconButton
              icon={UpIcon}
              label={translate('up', { name })}
              data-move={1}
              disabled={first}
              onClick={() => onMove(1)}
            />
            <IconButton
              icon={DownIcon}
              label={translate('down', { name })}
              data-move={-1}
              disabled={last}
              onClick={() => onMove(-1)}
            />
          </>
        )}
        {pack.id !== BUNDLED.id && (
          <>
            <IconButton icon={DownloadIcon} label={translate('export', { name })} onClick={onExport} />
            <Button aria-label={translate('removePack', { name })} onClick={onRemove}>
              {translate('remove')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
