import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../lib/page/language-guess.ts';

const texts = {
  ar: 'إذ تشير إلى قراراتها السابقة وإذ تضع في اعتبارها مقاصد ميثاق الأمم المتحدة ومبادئه '.repeat(5),
  zh: '回顾其以往各项决议，铭记《联合国宪章》的宗旨和原则，重申其承诺，'.repeat(5),
  en: 'Recalling its previous resolutions and bearing in mind the purposes and principles of the Charter of the United Nations, '.repeat(
    3,
  ),
  fr: 'Rappelant ses résolutions antérieures et ayant à l’esprit les buts et principes de la Charte des Nations Unies, dans une résolution par consensus, '.repeat(
    3,
  ),
  ru: 'ссылаясь на свои предыдущие резолюции и учитывая цели и принципы Устава Организации Объединенных Наций, '.repeat(
    4,
  ),
  es: 'Recordando sus resoluciones anteriores y teniendo presentes los propósitos y principios de la Carta de las Naciones Unidas, por una resolución del Consejo, '.repeat(
    3,
  ),
} as const;

describe('guessing a language', () => {
  it.each(Object.entries(texts))('knows %s without being told', (language, text) => {
    expect(guessLanguage(text, null)).toBe(language);
  });

  it.each(Object.entries(texts))('knows %s against a wrong declaration', (language, text) => {
    expect(guessLanguage(text, language === 'en' ? 'ar' : 'en')).toBe(language);
  });

  it('believes the page where there is little text', () => {
    expect(guessLanguage('A/RES/70/1', 'fr')).toBe('fr');
    expect(guessLanguage('', null)).toBeNull();
  });
});
