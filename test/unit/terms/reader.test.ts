import { describe, expect, it } from 'vitest';
import { gateOf, lexiconForms } from '../../../lib/detect/terms/forms.ts';
import { buildLexicon, createTermReader } from '../../../lib/detect/terms/index.ts';
import type { LexiconForm, ReferenceMention, TermMention } from '../../../lib/detect/types.ts';
import type { Language } from '../../../lib/languages/index.ts';

function form(
  text: string,
  id: string,
  language: Language = 'en',
  extra: Partial<LexiconForm> = {},
): LexiconForm {
  return { form: text, id, language, length: 'short', gated: false, ...extra };
}

const lexicon = buildLexicon([
  form('Commission on Narcotic Drugs', 'CND', 'en', { length: 'full' }),
  form('CND', 'CND', 'en', { gated: true }),
  form('SC', 'SC', 'en', { gated: true }),
  form('WHO', 'WHO'),
  form('Committee against Torture', 'CAT', 'en', { length: 'full' }),
  form('CAT', 'CAT', 'en', { gated: true }),
  form('CAT', 'CAT Convention', 'en', { gated: true }),
  form('CD', 'CD'),
  form('妇女署', 'UN-Women', 'zh'),
  form('联合国妇女署', 'UN-Women', 'zh'),
  form('联合国妇女署署长', 'Director', 'zh'),
  form('Интерпол', 'INTERPOL', 'ru'),
  form('الأونكتاد', 'UNCTAD', 'ar'),
]);

const reference = (start: number, end: number): ReferenceMention => ({
  start,
  end,
  kind: 'symbol',
  symbol: 'A/70/1',
  confidence: 1,
  reason: 'printed',
  alternatives: [],
});

function surfaces(block: string, terms: readonly TermMention[]): string[] {
  return terms.map(({ start, end, id }) => `${block.slice(start, end)}=${id}`);
}

function read(block: string, symbol?: string, references: readonly ReferenceMention[] = []): string[] {
  const reader = createTermReader({ lexicon, ...(symbol !== undefined && { symbol }) });
  return surfaces(block, reader.scan(block, references));
}

describe('createTermReader', () => {
  it('holds ambiguous short forms back until the page tells of the United Nations', () => {
    expect(read('The CND rose again.')).toEqual([]);
    expect(read('The CND rose again.', 'E/CN.7/2018/5')).toEqual(['CND=CND']);
    expect(read('See A/70/1: the CND rose.', undefined, [reference(4, 10)])).toEqual(['CND=CND']);
  });

  it('takes two-letter forms only from a definition or full name in the document', () => {
    expect(read('SC is a state.', 'A/70/1')).toEqual([]);
    expect(read('The Security Cabinet (SC) met; SC decided.', 'A/70/1')).toEqual([
      'SC=local:SC',
      'SC=local:SC',
    ]);
  });

  it('keeps every meaning and puts that of the document’s body first', () => {
    const meanings = (symbol: string) => {
      const reader = createTermReader({ lexicon, symbol });
      return reader.scan('The CAT met.', [])[0]?.meanings;
    };
    expect(meanings('CAT/C/60/2')).toEqual(['CAT', 'CAT Convention']);
    const reader = createTermReader({ lexicon, symbol: 'A/70/1' });
    reader.scan('The Committee against Torture met.', []);
    expect(reader.scan('CAT spoke.', [])[0]?.meanings).toEqual(['CAT', 'CAT Convention']);
  });

  it('reads no term in a reference, a symbol, an address, a Roman numeral or a line of capitals', () => {
    expect(read('CAT/C/60/D/620/2014', 'A/70/1', [reference(0, 19)])).toEqual([]);
    expect(read('CAT/C/GC/4 and http://www.WHO.int/WHO/x', 'A/70/1')).toEqual([]);
    expect(read('Chapter CD deals with this.', 'A/70/1')).toEqual([]);
    expect(read('THOSE WHO ARE RESPONSIBLE FOR IT', 'A/70/1')).toEqual([]);
    expect(read('those who work for WHO', 'A/70/1')).toEqual(['WHO=WHO']);
  });

  it('takes the longest Chinese form, declined Russian names and Arabic words behind particles', () => {
    expect(read('联合国妇女署和妇女署')).toEqual(['联合国妇女署=UN-Women', '妇女署=UN-Women']);
    expect(read('联合国妇女署署长发言')).toEqual(['联合国妇女署署长=Director']);
    expect(read('с Интерполом')).toEqual(['Интерполом=INTERPOL']);
    expect(read('ومع والأونكتاد وبالأونكتاد')).toEqual(['الأونكتاد=UNCTAD', 'الأونكتاد=UNCTAD']);
  });

  it('lets the nearest definition before win, and says where it stands', () => {
    const reader = createTermReader({ lexicon });
    const first = 'The Border Team Unit (BTU) works. BTU reports.';
    reader.scan(first, []);
    const second = 'Here BTU is old, the Basic Training Union (BTU) new: BTU.';
    const terms = reader.scan(second, []);
    expect(terms.map(({ local }) => local?.name)).toEqual([
      'Border Team Unit',
      'Basic Training Union',
      'Basic Training Union',
    ]);
    expect(terms.map(({ local }) => local?.definedAt)).toEqual([0, 1, 1]);
    expect(reader.scan('BTU', [])[0]?.local?.definedAt).toBe(1);
  });

  it('gives an Arabic name with its article, without the particles before it', () => {
    const nameIn = (block: string) => createTermReader({ lexicon }).scan(block, []).at(-1)?.local?.name;
    const short = 'لقاعات المطالعة (شبكة المطالعة).';
    expect(nameIn(`إنشاء الشبكة الدولية ${short}`)).toBe('الشبكة الدولية لقاعات المطالعة');
    expect(nameIn(`وبالشبكة الدولية ${short}`)).toBe('الشبكة الدولية لقاعات المطالعة');
    expect(nameIn(`ترحب بشبكة دولية ${short}`)).toBe('شبكة دولية لقاعات المطالعة');
  });

  it('goes back to an earlier state', () => {
    const reader = createTermReader({ lexicon });
    const before = reader.state();
    reader.scan('The Regional Training Centre (RTC) opened.', []);
    const after = reader.state();
    expect(reader.scan('RTC', [])).toHaveLength(1);
    reader.restore(before);
    expect(reader.scan('RTC', [])).toHaveLength(0);
    reader.restore(after);
    expect(reader.scan('RTC', [])).toHaveLength(1);
    expect(after.blocksRead).toBe(1);
  });

  it('gives offsets in the block as it was given, with marks without width in it', () => {
    const block = 'The\u00A0W\u00ADHO and \u200EWHO\u200E staff';
    expect(surfaces(block, createTermReader({ lexicon }).scan(block, []))).toEqual([
      'W\u00ADHO=WHO',
      'WHO=WHO',
    ]);
  });
});

/** What a text defines: short form and full name. */
const DEFINITIONS: readonly (readonly [string, string, string])[] = [
  ['the Regional Centre for Drug Research (RCDR)', 'RCDR', 'Regional Centre for Drug Research'],
  ['Stolen Goods Recovery (StGR) works', 'StGR', 'Stolen Goods Recovery'],
  ['RCM (Regional Centre for Migration)', 'RCM', 'Regional Centre for Migration'],
  ['the Agreement on Fish (hereinafter “the Agreement”)', 'Agreement', 'Agreement on Fish'],
  ['le Centre régional de recherche (CRR)', 'CRR', 'Centre régional de recherche'],
  ['l’Accord sur la pêche (ci-après « l’Accord »)', 'Accord', 'Accord sur la pêche'],
  ['la Oficina de Ética y Gestión (OEG)', 'OEG', 'Oficina de Ética y Gestión'],
  ['el Acuerdo sobre la Pesca (en adelante, el “Acuerdo”)', 'Acuerdo', 'Acuerdo sobre la Pesca'],
  ['в Региональном центре по миграции (РЦМ)', 'РЦМ', 'Региональном центре по миграции'],
  ['Соглашение о рыболовстве (далее — Соглашение)', 'Соглашение', 'Соглашение о рыболовстве'],
  [
    'المركز الإقليمي لبحوث الهجرة (المركز الإقليمي للهجرة)',
    'المركز الإقليمي للهجرة',
    'المركز الإقليمي لبحوث الهجرة',
  ],
  ['区域移民培训中心（以下简称“培训中心”）', '培训中心', '区域移民培训中心'],
  ['国家数据协调委员会（数协委）', '数协委', '国家数据协调委员会'],
  ['《联合国囚犯待遇规则》（《新规则》）', '《新规则》', '《联合国囚犯待遇规则》'],
];

/** Brackets that define nothing. */
const NO_DEFINITIONS: readonly string[] = [
  'the meeting (see annex I)',
  'in 2015 (A/70/1)',
  'part two (III)',
  'the report (2016)',
  'several States (France and Spain)',
  'the delegation of Norway (NORWAY)',
  'la réunion (voir annexe)',
  'в докладе (см. приложение)',
  'и далее развивать сотрудничество, которое',
  '各国代表（包括法国和西班牙）',
  '会议（见附件一）',
  'الاجتماع (انظر المرفق)',
];

describe('definitions in the text', () => {
  it.each(DEFINITIONS)('%s', (text, short, name) => {
    const terms = createTermReader({}).scan(text, []);
    expect(terms.map(({ start, end, local }) => [text.slice(start, end), local?.name])).toEqual([
      [short, name],
    ]);
  });

  it.each(NO_DEFINITIONS)('none in: %s', (text) => {
    expect(createTermReader({}).scan(text, [])).toEqual([]);
  });
});

describe('lexiconForms', () => {
  const names = (long: string, short: readonly string[]) => ({ en: { long, short } });

  it('gates what is ambiguous or ordinary, and leaves out parts of symbols', () => {
    const forms = lexiconForms({
      id: 'X',
      names: names('Example Name', ['XN', 'EXN', 'EXNA', 'example', 'X.']),
    });
    expect(forms.map(({ form: text, gated }) => [text, gated])).toEqual([
      ['Example Name', false],
      ['XN', true],
      ['EXN', true],
      ['EXNA', false],
      ['example', true],
    ]);
    expect(lexiconForms({ id: 'Corr.', names: names('Corrigendum', []) })).toEqual([]);
  });

  it('knows what a gate asks for', () => {
    expect(gateOf('WHO', 'en', false)).toBe('free');
    expect(gateOf('CAT', 'en', true)).toBe('signal');
    expect(gateOf('SC', 'en', false)).toBe('defined');
    expect(gateOf('欧盟', 'zh', false)).toBe('free');
  });
});
