import type { LexiconForm } from '../../../lib/detect/types.ts';

/** What a detector without knowledge does to find references: one union of patterns, every match a mark. */
export const NAIVE =
  /(?<![\w/])(?:[ASET]|ST|TD|UNEP|CCPR|CEDAW|CRC|CAT|FCCC|CTOC|CAC)\/[A-Z0-9][\w.()/-]{1,60}|(?:resolutions?|decisions?|résolutions?|décisions?|resoluci(?:ón|ones)|decisi(?:ón|ones)|резолюци\p{L}{1,3}|решени\p{L}{1,3}|قرار\p{L}{0,4}|مقرر\p{L}{0,4})\s{1,3}[^.;\n]{0,80}?\d{1,4}\/\d{1,3}|\d{1,4}\s?\((?:19|20)\d\d\)|第\s?\d{1,4}\/\d{1,3}\s?号(?:决议|决定)/giu;

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/**
 * The same with the forms of a glossary, as a union too, for whoever looks for terms as well. It minds case: without,
 * the same expression takes some ten times as long.
 */
export function naiveWithTerms(forms: readonly LexiconForm[]): RegExp {
  const words = [...new Set(forms.map(({ form }) => form))].sort((a, b) => b.length - a.length);
  const union = `(?:${words.map(escaped).join('|')})`;
  const isSpaced = forms.some(({ language }) => language !== 'zh' && language !== 'ar');
  const terms = isSpaced ? String.raw`(?<!\p{L})${union}(?!\p{L})` : union;
  return new RegExp(`${NAIVE.source}|${terms}`, 'gu');
}

/** The marks that an expression makes in texts. */
export function marks(texts: readonly string[], expression: RegExp): number {
  return texts.reduce((count, text) => count + Array.from(text.matchAll(expression)).length, 0);
}
