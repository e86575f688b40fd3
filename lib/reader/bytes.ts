import { languageFacts, type Language } from '../languages/index.ts';

const KILOBYTE = 1000;

/** A number of bytes as people read it, with Western digits: `431 kB`, `1.2 MB`, in the words of the language. */
export function formatBytes(bytes: number, language: Language): string {
  const large = bytes >= KILOBYTE * KILOBYTE;
  return new Intl.NumberFormat(languageFacts(language).locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
    numberingSystem: 'latn',
  }).format(bytes / (large ? KILOBYTE * KILOBYTE : KILOBYTE));
}
