import { useState } from 'preact/hooks';
import { IndexState } from '../index-state/IndexState.tsx';
import { LookUp } from '../lookup/LookUp.tsx';
import { Places } from './Places.tsx';
import { ThisPage } from './ThisPage.tsx';
import { useActiveTab } from './useActiveTab.ts';
import './popup.css';

/** The toolbar button's window. */
export function Popup() {
  const tab = useActiveTab();
  const [explaining, setExplaining] = useState(false);
  return (
    <main class="popup-main">
      <h1 class="rp-unseen">Rapporteur</h1>
      <LookUp onExplain={setExplaining} />
      {!explaining && (
        <>
          {tab && <ThisPage tab={tab} />}
          <Places tab={tab} />
          <IndexState />
        </>
      )}
    </main>
  );
}
