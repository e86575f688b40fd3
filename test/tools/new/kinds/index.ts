import type { Kind } from '../edit.ts';
import { body } from './body.ts';
import { citationForm } from './citation-form.ts';
import { exportFormat } from './export-format.ts';
import { host } from './host.ts';
import { language } from './language.ts';

/** What `npm run new` begins. */
export const KINDS: Readonly<Record<string, Kind>> = {
  language,
  host,
  body,
  'citation-form': citationForm,
  'export-format': exportFormat,
};
