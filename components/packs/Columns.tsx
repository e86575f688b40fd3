import { useState } from 'preact/hooks';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import { languageFacts, languageOf } from '../../lib/languages/index.ts';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type Recognised } from '../../lib/packs/index.ts';
import { Button, Select } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

export interface ColumnsProps {
  readonly recognised: Recognised;
  readonly onMapping: (mapping: ColumnMapping) => void;
  /** Shown open where nothing was recognised. */
  readonly open?: boolean;
}

const NONE = 'none';

/** What each column of a table was taken for, to be put right by hand. */
export function Columns({ recognised, onMapping, open = false }: ColumnsProps) {
  const translate = useTranslate(packs);
  const given = recognised.mapping ?? [];
  const [mapping, setMapping] = useState<ColumnMapping>(given);
  const choices = [
    { value: NONE as ColumnRole | typeof NONE, label: translate('leaveOut') },
    ...COLUMN_ROLES.map((role) => ({
      value: role,
      label: roleName(role, translate),
    })),
  ];
  const used = given.filter((role) => role !== null).length;
  const changed = mapping.some((role, at) => role !== given[at]);
  return (
    <details class="packs-columns" open={open}>
      <summary>
        {used < given.length ? translate('columnsUsed', { used, all: given.length }) : translate('columns')}
      </summary>
      <div class="packs-columns-grid">
        {(recognised.header ?? []).map((header, at) => (
          <Select
            key={at}
            label={header || String(at + 1)}
            value={mapping[at] ?? NONE}
            choices={choices}
            onChange={(chosen) =>
              setMapping(
                mapping.map((role, place) => (place !== at ? role : chosen === NONE ? null : chosen)),
              )
            }
          />
        ))}
      </div>
      {changed && <Button onClick={() => onMapping(mapping)}>{translate('again')}</Button>}
    </details>
  );
}

function roleName(role: ColumnRole, translate: ReturnType<typeof useTranslate<typeof packs>>): string {
  const parted = /^(title|name|short)-(ar|zh|en|fr|ru|es)$/.exec(role);
  const language = languageOf(parted?.[2]);
  if (!language) return translate(`role-${role}` as keyof typeof packs);
  const key = `role-language-${parted?.[1] ?? 'title'}` as keyof typeof packs;
  return translate(key, { language: languageFacts(language).name });
}
