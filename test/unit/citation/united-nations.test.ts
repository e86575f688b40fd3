import { describe, expect, it } from 'vitest';
import { citeUN, type Place } from '../../../lib/citation/index.ts';
import type { Language } from '../../../lib/languages/index.ts';

const cite = (symbol: string, language: Language, address?: Place) => citeUN({ symbol, language, address });

describe('citations of the Editorial Manual', () => {
  it.each<[Language, string]>([
    ['en', 'General Assembly resolution 70/1, para. 12'],
    ['fr', 'Résolution 70/1 de l’Assemblée générale, par. 12'],
    ['es', 'Resolución 70/1 de la Asamblea General, párr. 12'],
    ['ru', 'Резолюция 70/1 Генеральной Ассамблеи, п. 12'],
    ['ar', 'قرار الجمعية العامة 70/1، الفقرة 12'],
    ['zh', '大会第70/1号决议，第12段'],
  ])('cites an operative paragraph of a resolution in %s', (language, expected) => {
    expect(cite('A/RES/70/1', language, { part: 'operative', number: '12' })).toBe(expected);
  });

  it.each<[Language, string]>([
    ['en', 'A/73/131, para. 5'],
    ['fr', 'A/73/131, par. 5'],
    ['es', 'A/73/131, párr. 5'],
    ['ru', 'A/73/131, п. 5'],
    ['ar', 'A/73/131، الفقرة 5'],
    ['zh', 'A/73/131，第5段'],
  ])('cites a paragraph of a report in %s', (language, expected) => {
    expect(cite('A/73/131', language, { number: '5' })).toBe(expected);
  });

  it.each<[Language, string]>([
    ['en', 'third preambular paragraph'],
    ['fr', 'troisième alinéa du préambule'],
    ['es', 'tercer párrafo del preámbulo'],
    ['ru', 'третий пункт преамбулы'],
    ['ar', 'الفقرة الثالثة من الديباجة'],
    ['zh', '序言部分第三段'],
  ])('counts preambular paragraphs in %s', (language, expected) => {
    expect(cite('A/74/L.5', language, { part: 'preamble', number: '3' })).toContain(expected);
  });

  it.each([
    ['A/RES/217A(III)', 'General Assembly resolution 217 A (III)'],
    ['S/RES/2274(2016)', 'Security Council resolution 2274 (2016)'],
    ['A/HRC/RES/37/42', 'Human Rights Council resolution 37/42'],
    ['A/RES/47/54A-F', 'General Assembly resolution 47/54 A–F'],
    ['A/RES/S-30/1', 'General Assembly resolution S-30/1'],
    ['A/DEC/71/556', 'General Assembly decision 71/556'],
    ['E/RES/2014/35', 'Economic and Social Council resolution 2014/35'],
    ['E/CN.7/RES/56/12', 'Commission on Narcotic Drugs resolution 56/12'],
    ['A/RES/70/1/Corr.1', 'A/RES/70/1/Corr.1'],
    ['A/CONF.157/24(PartI)', 'A/CONF.157/24 (PartI)'],
    ['S/PRST/2013/16', 'S/PRST/2013/16'],
  ])('names %s', (symbol, expected) => {
    expect(cite(symbol, 'en')).toBe(expected);
  });

  it('goes from the large to the small, and to sub-paragraphs as the language brackets them', () => {
    const place = { annex: 'II', section: 'I.B', number: '12', subparagraph: 'a.i' };
    expect(cite('A/73/131', 'en', place)).toBe('A/73/131, annex II, sect. I.B, para. 12 (a) (i)');
    expect(cite('A/73/131', 'fr', place)).toBe('A/73/131, annexe II, sect. I.B, par. 12 a) i)');
    expect(cite('A/73/131', 'zh', { number: '63', subparagraph: 'd' })).toBe('A/73/131，第63(d)段');
    expect(cite('A/73/131', 'ar', { number: '35', subparagraph: 'c' })).toBe('A/73/131، الفقرة 35 (ج)');
  });

  it('names several paragraphs, an only annex, a footnote, and a page only where nothing else is known', () => {
    expect(cite('A/73/131', 'en', { number: '71', lastNumber: '72' })).toBe('A/73/131, paras. 71 and 72');
    expect(cite('A/73/131', 'es', { number: '71', lastNumber: '75' })).toBe('A/73/131, párrs. 71 a 75');
    expect(cite('A/73/131', 'en', { part: 'footnote', annex: '', number: '4', page: 9 })).toBe(
      'A/73/131, annex, footnote 4',
    );
    expect(cite('A/73/131', 'ru', { page: 9 })).toBe('A/73/131, с. 9');
  });
});
