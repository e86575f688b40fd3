import * as v from 'valibot';
import {
  DocumentEntrySchema,
  TermEntrySchema,
  type DocumentEntry,
  type TermEntry,
} from '../index/entries.ts';
import { inLanguage, LANGUAGES, type Language } from '../languages/index.ts';

/** What of a document or term changes; its name is in data/messages/packs.json. */
export type ChangedField =
  | 'title'
  | 'name'
  | 'date'
  | 'vote'
  | 'ballot'
  | 'subjects'
  | 'agenda'
  | 'draft'
  | 'meeting'
  | 'report'
  | 'related'
  | 'gloss';

/** One field's old and new value, as text; empty where there is none. */
export interface FieldChange {
  readonly field: ChangedField;
  /** Of a title, name or gloss. */
  readonly language?: Language;
  readonly before: string;
  readonly after: string;
}

/** Longer values are shown by their beginning. UTF-16 units. */
const VALUE_LIMIT = 300;

type Facts = Map<string, Omit<FieldChange, 'before' | 'after'> & { readonly text: string }>;

/** Field by field, what differs between two stored values; a value of another kind has no fields. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [old, fresh] = [factsOf(before), factsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const known = is ?? was;
    if (!known || was?.text === is?.text) return [];
    const { field, language } = known;
    return [
      {
        field,
        ...(language ? { language } : {}),
        before: (was?.text ?? '').slice(0, VALUE_LIMIT),
        after: (is?.text ?? '').slice(0, VALUE_LIMIT),
      },
    ];
  });
}

/** What a row is called in a list: its title or name in English where there is one, else in another language. */
export function nameOf(value: unknown): string {
  const document = v.safeParse(DocumentEntrySchema, value);
  if (document.success) return inLanguage(document.output.titles ?? {}, 'en')?.text ?? '';
  const term = v.safeParse(TermEntrySchema, value);
  if (!term.success) return '';
  const { en, ...others } = term.output.names;
  return (en ?? Object.values(others)[0])?.long ?? '';
}

function factsOf(value: unknown): Facts {
  const document = v.safeParse(DocumentEntrySchema, value);
  if (document.success) return documentFacts(document.output);
  const term = v.safeParse(TermEntrySchema, value);
  return term.success ? termFacts(term.output) : new Map<string, never>();
}

function documentFacts(entry: DocumentEntry): Facts {
  const { titles = {}, date, vote, ballots = {}, subjects = [], agenda = [], relations = {} } = entry;
  const { draft = [], meeting = [], report = [], ...others } = relations;
  const tally = vote === 'without' ? '0–0–0' : vote ? `${vote.yes}–${vote.no}–${vote.abstain}` : '';
  const facts: Facts = new Map();
  const add = (field: ChangedField, text: string, language?: Language): void => {
    if (text) facts.set(`${field} ${language ?? ''}`, { field, text, ...(language ? { language } : {}) });
  };
  for (const language of LANGUAGES) add('title', titles[language] ?? '', language);
  add('date', date ?? '');
  add('vote', tally);
  add(
    'ballot',
    Object.entries(ballots)
      .map(([ballot, countries]) => `${ballot}: ${countries}`)
      .join('; '),
  );
  add('subjects', subjects.join('; '));
  add('agenda', agenda.join('; '));
  add('draft', draft.join('; '));
  add('meeting', meeting.join('; '));
  add('report', report.join('; '));
  add('related', Object.values(others).flat().join('; '));
  return facts;
}

function termFacts({ names, gloss }: TermEntry): Facts {
  const facts: Facts = new Map();
  for (const language of LANGUAGES) {
    const { long, short = [] } = names[language] ?? {};
    const name = [long, ...short].filter(Boolean).join('; ');
    if (name) facts.set(`name ${language}`, { field: 'name', language, text: name });
    const text = gloss[language];
    if (text) facts.set(`gloss ${language}`, { field: 'gloss', language, text });
  }
  return facts;
}
