import { useReader } from './ReaderContext.ts';

/** What the document is: its symbol and title, or the name of the file until they are read. */
export function Identity() {
  const state = useReader().session.state.value;
  const name = state.phase === 'ready' ? state.document.name : '';
  return (
    <h1 class="reader-identity">
      <span class="reader-name" dir="auto">
        {name}
      </span>
    </h1>
  );
}
