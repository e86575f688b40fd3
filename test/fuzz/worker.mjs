// On Node 20 a worker does not inherit what reads TypeScript: it is registered here, before the first such file.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
