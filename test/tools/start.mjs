import { handOver } from './bootstrap.mjs';

handOver('test/tools/start/main.ts');
