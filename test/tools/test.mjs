import { handOver } from './bootstrap.mjs';

handOver('test/tools/test/main.ts');
