import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { formatDate } from '../../lib/i18n/index.ts';
import type { Language, Multilingual } from '../../lib/languages/index.ts';
import type { DocumentRow, TermRow } from '../../lib/index/rows.ts';
import forms from './subject-forms.json' with { type: 'json' };

/** The library writes its subject lines in English. */
const OTHERS = ['ar', 'zh', 'fr', 'ru', 'es'] as const satisfies readonly Language[];
type Other = (typeof OTHERS)[number];

const Text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** A row of data/index/subjects.jsonl: an English subject line, in all its spellings, in the other languages. */
const SubjectRowSchema = v.strictObject({
  subject: v.array(Text),
  title: v.strictObject({ ar: Text, zh: Text, fr: Text, ru: Text, es: Text }),
});
export type SubjectRow = v.InferOutput<typeof SubjectRowSchema>;

const MANDATE =
  /^(?:Further |Technical )?(?:Extension|Renewal) of the mandate of (?:the )?(?<holder>[^()]{3,200}?(?:\(\d{4}\)[^()]{0,120}?)?)(?: \((?<acronym>[A-Z-]{2,12})\))?(?: until (?<day>\d{1,2}) (?<month>[A-Z][a-z]{2,4})\.? (?<year>\d{4}))?(?: for a (?:further )?period of \d{1,2} (?:months|days|year))?\.?$/;
const EXPERTS =
  /^(?:UN )?(?:Panel|Group) of Experts Established pursuant to (?:Security Council )?Resolution (?<resolution>\d{3,4} \(\d{4}\))/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** Says subject lines of the Security Council in the other languages: known phrases, and mandates that are extended. */
export class Subjects {
  private readonly phrases = new Map<string, Readonly<Record<Other, string>>>();
  private readonly missions = new Map<string, TermRow>();

  constructor(rows: readonly SubjectRow[], terms: readonly TermRow[]) {
    for (const { subject, title } of rows) for (const line of subject) this.phrases.set(line, title);
    for (const term of terms)
      for (const name of [term.id, ...term.names.en.short])
        if (!this.missions.has(name)) this.missions.set(name, term);
  }

  /** The row with its subject line in every language that can say it. */
  spoken(row: DocumentRow): DocumentRow {
    const english = row.titleFrom === 'subject' ? row.title?.en : undefined;
    if (english === undefined) return row;
    const title: Multilingual = { en: english };
    for (const language of OTHERS) {
      const said = this.phrases.get(english)?.[language] ?? this.mandate(english, language);
      if (said !== null) title[language] = said;
    }
    return { ...row, title: { ...title, ...row.title } };
  }

  private mandate(english: string, language: Other): string | null {
    const { holder = '', acronym, day, month = '', year = '' } = MANDATE.exec(english)?.groups ?? {};
    const name = this.holder(holder, acronym, language);
    if (name === null) return null;
    const number = MONTHS.indexOf(month) + 1;
    if (day === undefined || number === 0) return forms.mandate[language].replace('{holder}', name);
    const date = formatDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`, language);
    return forms['mandate-until'][language].replace('{holder}', name).replace('{date}', date);
  }

  private holder(english: string, acronym: string | undefined, language: Other): string | null {
    const resolution = EXPERTS.exec(english)?.groups?.['resolution'];
    if (resolution !== undefined)
      return forms.experts[language].replace(
        '{resolution}',
        language === 'zh' ? resolution.replace(' ', '') : resolution,
      );
    const mission = acronym === undefined ? undefined : this.missions.get(acronym);
    return mission?.names[language].long ?? null;
  }
}

/** The rows of data/index/subjects.jsonl. */
export const readSubjects = (folder = join(import.meta.dirname, '../index')): SubjectRow[] =>
  readFileSync(join(folder, 'subjects.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(SubjectRowSchema, JSON.parse(line)));
