import { ReaderContext } from './ReaderContext.ts';
import type { Reader } from '../../lib/reader/reader.ts';
import { Failed } from './Failed.tsx';
import { Loading } from './Loading.tsx';
import { Pages } from './Pages.tsx';
import { Start } from './Start.tsx';
import { Toolbar } from './Toolbar.tsx';
import './reader.css';

/** The whole reader page. */
export function ReaderView({ reader }: { readonly reader: Reader }) {
  const state = reader.session.state.value;
  return (
    <ReaderContext.Provider value={reader}>
      <div class="reader" data-phase={state.phase}>
        {state.phase === 'ready' && <Toolbar />}
        <main class="reader-body">
          <Pages />
          {state.phase === 'empty' && <Start />}
          {state.phase === 'loading' && <Loading name={state.name} progress={state.progress} />}
          {state.phase === 'failed' && <Failed fault={state.fault} address={state.address} />}
        </main>
      </div>
    </ReaderContext.Provider>
  );
}
