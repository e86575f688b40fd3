import { strToU8, zipSync } from 'fflate';
import { languageFacts, type Language } from '../../languages/index.ts';
import {
  CONTENT_TYPES,
  DOCUMENT_RELATIONS,
  footnotesPart,
  PACKAGE_RELATIONS,
  SETTINGS,
  stylesPart,
  WORD,
} from './docx-parts.ts';
import type { Manuscript, ManuscriptExcerpt } from './manuscript.ts';
import { xmlText } from './xml.ts';

/** A Word document (ECMA-376): each quote with its source in a footnote, where footnotes belong in such papers. */
export function docx({ title, language, sections, bibliography }: Manuscript): Uint8Array {
  const footnotes: string[] = [];
  const body = [paragraph('Title', run(title, language), language)];
  for (const { heading, excerpts } of sections) {
    if (heading !== '') body.push(paragraph('Heading1', run(heading, language), language));
    for (const excerpt of excerpts) body.push(...excerptOf(excerpt, footnotes));
  }
  for (const line of bibliography) body.push(paragraph('Bibliography', run(line, language), language));
  const files: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONS,
    'word/document.xml': `${WORD('document')}<w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/footnotes.xml': footnotesPart(footnotes),
    'word/styles.xml': stylesPart(),
    'word/settings.xml': SETTINGS,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function excerptOf(
  { quote, source, note, tags, language, colour }: ManuscriptExcerpt,
  footnotes: string[],
): string[] {
  const number = footnotes.length + 1;
  footnotes.push(
    `<w:footnote w:id="${number}">${paragraph(
      'FootnoteText',
      `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(` ${endStopped(source)}`, language)}`,
      language,
    )}</w:footnote>`,
  );
  const call = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
  const paragraphs = quote.map((line, index) =>
    paragraph(
      'Quote',
      run(line, language) + (index === quote.length - 1 ? call : ''),
      language,
      FILLS[colour],
    ),
  );
  for (const line of note === '' ? [] : note.split('\n'))
    paragraphs.push(paragraph('Note', run(line, null), null));
  if (tags.length > 0) paragraphs.push(paragraph('Tags', run(tags.join(' · '), null), null));
  return paragraphs;
}

const FILLS = {
  yellow: 'FDEEAA',
  green: 'CDEED3',
  blue: 'CFE5FB',
  pink: 'FBD5E2',
  purple: 'E3D9FA',
} as const;

/** A footnote ends with a full stop, as in the papers of the Organization. */
const endStopped = (source: string) =>
  /[.。]$/.test(source) ? source : `${source}${/\p{Script=Han}$/u.test(source) ? '。' : '.'}`;

/** @param language null for the reader's own words: the text's first strong letter decides the direction */
function run(text: string, language: Language | null): string {
  const rightToLeft =
    language === null ? /^\P{L}{0,40}\p{Script=Arabic}/u.test(text) : isRightToLeft(language);
  const properties = [
    rightToLeft ? '<w:rtl/>' : '',
    language === null
      ? ''
      : `<w:lang w:val="${languageFacts(language).locale}"${rightToLeft ? ` w:bidi="${languageFacts(language).locale}"` : ''}/>`,
  ].join('');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

function paragraph(style: string, content: string, language: Language | null, fill?: string): string {
  const bidi = (language === null ? content.includes('<w:rtl/>') : isRightToLeft(language))
    ? '<w:bidi/>'
    : '';
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${shade}${bidi}</w:pPr>${content}</w:p>`;
}

const isRightToLeft = (language: Language) => languageFacts(language).direction === 'rtl';
