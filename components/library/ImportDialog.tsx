import { useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { failure, type Fault } from '../../lib/faults/index.ts';
import { LARGEST_IMPORT, readImport, type ImportReport } from '../../lib/highlights/import/index.ts';
import { Button, Dialog, FaultNotice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useActions } from './context.ts';
import { FileButton } from './FileButton.tsx';
import type { View } from './view.ts';

export interface ImportDialogProps {
  readonly open: boolean;
  readonly view: View;
  readonly onClose: () => void;
}

/** Takes in a file after showing line by line what will be taken and what not; then all of it at once. */
export function ImportDialog({ open, view, onClose }: ImportDialogProps) {
  const translate = useTranslate(library);
  const actions = useActions();
  const [report, setReport] = useState<ImportReport | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const read = async (file: File) => {
    setReport(null);
    const present = (view.all ?? []).map(({ highlight }) => highlight);
    const text = file.size > LARGEST_IMPORT ? null : await file.text().catch(() => null);
    const result = text === null ? failure('file-unreadable') : readImport(text, present, Date.now());
    setFault(result.ok ? null : result.fault);
    if (result.ok) setReport(result.value);
  };
  const close = () => {
    setReport(null);
    setFault(null);
    onClose();
  };
  const add = () => {
    if (report) void actions.import(report.highlights);
    close();
  };

  return (
    <Dialog
      open={open}
      title={translate('import')}
      onClose={close}
      actions={
        report && report.highlights.length > 0 ? (
          <Button look="primary" onClick={add}>
            {translate('addThem', { count: report.highlights.length })}
          </Button>
        ) : undefined
      }
    >
      <div class="dialog-form">
        <p class="rp-muted">{translate('importHow')}</p>
        <FileButton
          label={translate('chooseFile')}
          accept=".json,.jsonld,application/json,application/ld+json"
          onFile={(file) => void read(file)}
        />
        {fault && <FaultNotice fault={fault} />}
        {report && <Report report={report} />}
      </div>
    </Dialog>
  );
}

/** Lines shown at most; the rest is counted in the head. */
const LINES = 500;

function Report({ report }: { readonly report: ImportReport }) {
  const translate = useTranslate(library);
  const counts = new Map<ImportReport['lines'][number]['outcome'], number>();
  for (const { outcome } of report.lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return (
    <>
      <p role="status">
        {[...counts].map(([outcome, count]) => `${translate(outcome)}: ${count}`).join(' · ')}
      </p>
      <div class="report">
        <table>
          <tbody>
            {report.lines.slice(0, LINES).map(({ number, outcome, text }) => (
              <tr key={number}>
                <td>{number}</td>
                <td>{translate(outcome)}</td>
                <td>
                  <bdi>{text}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
