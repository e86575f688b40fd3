import { languageFacts, type Language } from '../../../lib/languages/index.ts';

/** What the marks of a page are, in the words of its language. */
export interface CardText {
  /** A number whose organ nothing says. */
  readonly bare: string;
  /** A term that stands for several things. */
  readonly ambiguous: string;
  /** A short form that only this page explains. */
  readonly local: string;
  readonly paragraphs: readonly string[];
}

/** Reference in the index, with what its card leads to. */
export const KNOWN = 'S/RES/1325';
export const KNOWN_SYMBOL = 'S/RES/1325(2000)';
export const UNKNOWN = 'A/AC.999/12';
export const VOTED = 'A/RES/79/399';

const SYMBOLS = `A/RES/70/1, S/RES/1325 (2000), ${UNKNOWN}, ${VOTED}, A/79/L.11/Rev.1.`;

export const CARD_TEXTS: Readonly<Record<Language, CardText>> = {
  ar: {
    bare: '61/2',
    ambiguous: 'هونليا',
    local: 'شبكة المطالعة',
    paragraphs: [
      'وترحب باقتراح إنشاء الشبكة الدولية لقاعات المطالعة (شبكة المطالعة).',
      'لجنة المخدرات.',
      'انظر القرار 61/2 وهونليا.',
    ],
  },
  zh: {
    bare: '61/2',
    ambiguous: '特别联大',
    local: '阅览网',
    paragraphs: [
      '欢迎关于建立国际阅览室网络(阅览网)的提议。',
      '麻醉药品委员会。',
      '见第61/2号决议和特别联大。',
    ],
  },
  en: {
    bare: '61/2',
    ambiguous: 'CEDAW',
    local: 'INRR',
    paragraphs: [
      'Welcoming the proposal to set up an International Network of Reading Rooms (INRR).',
      'Commission on Narcotic Drugs.',
      'See resolution 61/2 and CEDAW.',
    ],
  },
  fr: {
    bare: '61/2',
    ambiguous: 'CEDAW',
    local: 'RISL',
    paragraphs: [
      'Saluant la proposition de créer un Réseau international de salles de lecture (RISL).',
      'Commission des stupéfiants.',
      'Voir la résolution 61/2 et le CEDAW.',
    ],
  },
  ru: {
    bare: '61/2',
    ambiguous: 'КЛДЖ',
    local: 'МСЧЗ',
    paragraphs: [
      'Приветствуя предложение создать Международную сеть читальных залов (МСЧЗ).',
      'Комиссия по наркотическим средствам.',
      'См. резолюцию 61/2 и КЛДЖ.',
    ],
  },
  es: {
    bare: '61/2',
    ambiguous: 'CEDAW',
    local: 'RISL',
    paragraphs: [
      'Acogiendo con beneplácito la propuesta de crear una Red Internacional de Salas de Lectura (RISL).',
      'Comisión de Estupefacientes.',
      'Véase la resolución 61/2 y la CEDAW.',
    ],
  },
};

/** A page that cites in every way that a card tells of. */
export function cardPage(language: Language, theme: 'light' | 'dark'): string {
  const { direction } = languageFacts(language);
  const paragraphs = [...CARD_TEXTS[language].paragraphs, SYMBOLS].map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${language}</title>
<style>:root{color-scheme:${theme}}body{max-width:60ch;margin:40px auto;padding:0 12px;font:17px/1.6 serif}</style>
<main>${paragraphs.join('\n')}</main></html>`;
}
