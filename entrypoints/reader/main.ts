import { begin } from '../../lib/reader/begin.ts';

const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
// The document is on its way while the code that shows it is still being read.
const beginning = begin(location.href, lifetime.signal);
const { start } = await import('./start.tsx');
await start(beginning, lifetime.signal);
