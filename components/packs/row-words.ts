import type packs from '../../data/messages/packs.json';
import type { Translate } from '../../lib/i18n/index.ts';
import { LANGUAGES, languageFacts, type Language } from '../../lib/languages/index.ts';
import type { ChangedField, FieldChange } from '../../lib/packs/changes.ts';
import { ROW_STATES } from '../../lib/packs/compare.ts';
import type { ListWords } from '../../lib/packs/desk/rows.ts';

type Words = Translate<keyof typeof packs>;

const PLAIN_FIELDS = ['date', 'vote', 'ballot', 'subjects', 'agenda', 'draft', 'meeting', 'report'] as const;
const SPOKEN_FIELDS = ['title', 'name', 'gloss'] as const;

function fieldName(field: ChangedField, language: Language | undefined, translate: Words): string {
  if (field === 'related') return translate('field-related');
  const spoken = language ? languageFacts(language).name : '';
  if (field === 'name') return translate('role-language-name', { language: spoken });
  if (field === 'title' || field === 'gloss')
    return spoken ? `${translate(`role-${field}`)} (${spoken})` : translate(`role-${field}`);
  return translate(`role-${field}`);
}

/** Keeps a value's direction to itself: first strong isolate. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** "Date: 2015 → 2015-09-25". */
export function changeText({ field, language, before, after }: FieldChange, translate: Words): string {
  return translate('change', {
    field: fieldName(field, language, translate),
    before: isolate(before || translate('nothing')),
    after: isolate(after || translate('nothing')),
  });
}

/** The words of the saved list. */
export function listWords(translate: Words): ListWords {
  const words: Record<string, string> = {
    line: translate('line'),
    document: translate('document'),
    name: translate('role-title'),
    state: translate('state'),
    field: translate('field'),
    before: translate('before'),
    after: translate('after'),
    related: translate('field-related'),
  };
  for (const state of ROW_STATES) words[state] = translate(state);
  for (const field of PLAIN_FIELDS) words[field] = fieldName(field, undefined, translate);
  for (const field of SPOKEN_FIELDS)
    for (const language of LANGUAGES) words[`${field}-${language}`] = fieldName(field, language, translate);
  return words;
}
