/** `npm run privacy`: writes the privacy policy to docs/privacy, a file a language, in the words of the options. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../lib/languages/index.ts';
import { privacyPolicy } from './text.ts';

const FOLDER = join('docs', 'privacy');
mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) writeFileSync(join(FOLDER, `${language}.md`), privacyPolicy(language));
