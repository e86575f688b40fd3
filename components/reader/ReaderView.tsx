import { useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { languageFacts } from '../../lib/languages/index.ts';
import type { Reader } from '../../lib/reader/reader.ts';
import { useDirection, useSettings, useTranslate } from '../theme/index.ts';
import { Delivery } from './Delivery.tsx';
import { Divider } from './Divider.tsx';
import { Drawing } from './Drawing.tsx';
import { Failed } from './Failed.tsx';
import { FindBar } from './FindBar.tsx';
import { Loading } from './Loading.tsx';
import { Notes } from './Notes.tsx';
import { Notices } from './Notices.tsx';
import { Pages } from './Pages.tsx';
import { Password } from './Password.tsx';
import { Permission } from './Permission.tsx';
import { ReaderContext } from './ReaderContext.ts';
import { Sidebar } from './Sidebar.tsx';
import { SecondBar } from './SecondBar.tsx';
import { SecondColumn } from './SecondColumn.tsx';
import { Start } from './Start.tsx';
import { Toolbar } from './Toolbar.tsx';
import './reader.css';

/** The whole reader page. A file dropped anywhere on it is opened. */
export function ReaderView({ reader }: { readonly reader: Reader }) {
  const translate = useTranslate(catalogue);
  const { markStyle } = useSettings();
  const direction = useDirection();
  const [dragging, setDragging] = useState(false);
  const state = reader.session.state.value;
  const reading = reader.reading.value;
  const { view } = reader;
  const turned = isTurned(reader, direction);
  return (
    <ReaderContext.Provider value={reader}>
      <div
        class="reader"
        role="presentation"
        data-phase={state.phase}
        data-marks={markStyle}
        data-presenting={view.presenting.value}
        data-text={reading?.state.value}
        data-references={view.references.value ?? undefined}
        data-column={reader.columns.place.value}
        data-turned={turned}
        data-alone={reader.columns.alone.value ?? undefined}
        style={{ '--reader-share': reader.columns.share.value.value }}
        onDragOver={(event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={(event) => {
          if (event.relatedTarget === null) setDragging(false);
        }}
        onDrop={(event) => {
          setDragging(false);
          const [file] = event.dataTransfer?.files ?? [];
          if (!file) return;
          event.preventDefault();
          void reader.session.openFile(file);
        }}
      >
        <div class="reader-column">
          {state.phase === 'ready' && !view.presenting.value && <Toolbar />}
          {state.phase !== 'ready' && reader.columns.place.value === 'second' && <SecondBar />}
          <main class="reader-body">
            {state.phase === 'ready' && !view.presenting.value && <Sidebar />}
            <div class="reader-stage">
              <Pages />
              {reading && view.finding.value && <FindBar />}
              {reading && !view.drawing.value && <Notices reading={reading} />}
              {reading && <Delivery reading={reading} />}
              {reading && <Notes reading={reading} />}
              {reading && view.drawing.value && <Drawing reading={reading} />}
              {view.printing.value && (
                <p class="reader-toast" role="status">
                  {translate('printing', view.printing.value)}
                </p>
              )}
            </div>
            {state.phase === 'empty' && <Start />}
            {state.phase === 'loading' && <Loading name={state.name} progress={state.progress} />}
            {state.phase === 'password' && <Password wrong={state.wrong} answer={state.answer} />}
            {state.phase === 'permission' && <Permission address={state.address} />}
            {state.phase === 'failed' && <Failed fault={state.fault} address={state.address} />}
          </main>
        </div>
        <Divider firstIsLeft={(direction === 'ltr') !== turned} />
        <SecondColumn />
        {dragging && <p class="reader-drop">{translate('dropHere')}</p>}
      </div>
    </ReaderContext.Provider>
  );
}

/** The column of a right-to-left language stands on the right of one that is not, whichever was opened first. */
function isTurned({ reading, columns }: Reader, surface: 'ltr' | 'rtl'): boolean {
  const first = reading.value?.identity.value?.language;
  const second = columns.second.value?.language;
  if (!first || !second) return false;
  const [one, other] = [languageFacts(first).direction, languageFacts(second).direction];
  return one !== other && one !== surface;
}
