/** `npm run new -- KIND NAME` begins a language, host, body, citation form or export format: its file, row and test. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { KINDS } from './kinds/index.ts';

const [kind = '', name = ''] = process.argv.slice(2);
const make = KINDS[kind];
if (!make || name === '') {
  console.error(`npm run new -- ${Object.keys(KINDS).join('|')} NAME`);
  process.exit(1);
}
const { edits, next } = make(name, (path) => readFileSync(path, 'utf8'));
const taken = edits.filter(({ path, isNew }) => isNew && existsSync(path));
if (taken.length > 0) throw new Error(`already there: ${taken.map(({ path }) => path).join(', ')}`);
for (const { path, text, isNew } of edits) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`${isNew ? 'made   ' : 'changed'} ${path}`);
}
console.log(`\nWhat remains:\n${next.map((step) => `- ${step}`).join('\n')}`);
