import { useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import {
  CITATION_STYLES,
  exportAs,
  FORMAT_FACTS,
  FORMATS,
  type CitationStyle,
  type Format,
} from '../../lib/highlights/export/index.ts';
import { groupEntries, sortEntries } from '../../lib/highlights/library/arrange.ts';
import { Button, Dialog, DownloadIcon, SegmentedControl, Select } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useGroupTitle } from './context.ts';
import { download, today } from './download.ts';
import type { View } from './view.ts';

type Which = 'whatSelected' | 'whatShown' | 'whatAll';

export interface ExportDialogProps {
  readonly open: boolean;
  readonly view: View;
  readonly onClose: () => void;
}

/** Writes excerpts into a file: which ones, in what format, cited in what style. */
export function ExportDialog({ open, view, onClose }: ExportDialogProps) {
  const translate = useTranslate(library);
  const language = useLanguage();
  const groupTitle = useGroupTitle();
  const [format, setFormat] = useState<Format>('docx');
  const [style, setStyle] = useState<CitationStyle>('un');
  const [chosen, setWhich] = useState<Which | null>(null);
  const which: Which = chosen ?? (view.selected.size > 0 ? 'whatSelected' : 'whatShown');
  const { extension, mediaType, cites } = FORMAT_FACTS[format];

  const entries =
    which === 'whatAll'
      ? sortEntries(view.all ?? [], view.sorting === 'best' ? 'newest' : view.sorting, null)
      : view.shown.filter(({ highlight }) => which === 'whatShown' || view.selected.has(highlight.id));

  const save = () => {
    const sections = groupEntries(entries, view.grouping).map((group) => ({
      heading: view.grouping === 'none' ? '' : groupTitle(group, view.grouping),
      entries: group.entries,
    }));
    const content = exportAs(format, { title: translate('title'), language, style, sections });
    download(`rapporteur-${today()}.${extension}`, mediaType, content);
    onClose();
  };

  return (
    <Dialog
      open={open}
      title={translate('export')}
      onClose={onClose}
      actions={
        <Button look="primary" icon={DownloadIcon} disabled={entries.length === 0} onClick={save}>
          {`${translate('download')} (${entries.length})`}
        </Button>
      }
    >
      <div class="dialog-form">
        <SegmentedControl
          label={translate('what')}
          value={which}
          choices={[
            ...(view.selected.size > 0
              ? [{ value: 'whatSelected' as const, label: translate('whatSelected') }]
              : []),
            { value: 'whatShown' as const, label: translate('whatShown') },
            { value: 'whatAll' as const, label: translate('whatAll') },
          ]}
          onChange={setWhich}
        />
        <Select
          label={translate('format')}
          value={format}
          choices={FORMATS.map((value) => ({ value, label: translate(value) }))}
          onChange={setFormat}
        />
        {cites && (
          <SegmentedControl
            label={translate('style')}
            value={style}
            choices={CITATION_STYLES.map((value) => ({ value, label: translate(value) }))}
            onChange={setStyle}
          />
        )}
        <p class="rp-muted">{translate('groupsKept')}</p>
      </div>
    </Dialog>
  );
}
