/** The parts of a Word document that are the same in each (ECMA-376, parts 1 and 2). */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The opening of a part whose root element has that name. */
export const WORD = (root: string): string =>
  `${DECLARATION}<w:${root} xmlns:w="${MAIN}" xmlns:r="${OFFICE}">`;

const override = (part: string, type: string) =>
  `<Override PartName="/word/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;

export const CONTENT_TYPES = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('footnotes', 'footnotes')}${override('styles', 'styles')}${override('settings', 'settings')}</Types>`;

export const PACKAGE_RELATIONS = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

const relation = (number: number, name: string) =>
  `<Relationship Id="rId${number}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`;

export const DOCUMENT_RELATIONS = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${relation(1, 'styles')}${relation(2, 'footnotes')}${relation(3, 'settings')}</Relationships>`;

export const SETTINGS = `${WORD('settings')}<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`;

/** Word wants the two separators before the first footnote. */
export function footnotesPart(footnotes: readonly string[]): string {
  const separator = (id: number, type: string, mark: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  return `${WORD('footnotes')}${separator(-1, 'separator', 'separator')}${separator(0, 'continuationSeparator', 'continuationSeparator')}${footnotes.join('')}</w:footnotes>`;
}

/** Sizes in half points, distances in twentieths of a point. */
export function stylesPart(): string {
  const style = (id: string, name: string, paragraph: string, run: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  const bold = '<w:b/><w:bCs/>';
  return [
    WORD('styles'),
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="SimSun"/>${size(22)}</w:rPr></w:rPrDefault></w:docDefaults>`,
    style('Normal', 'Normal', '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>', ''),
    style('Title', 'Title', '<w:spacing w:after="240"/>', bold + size(36)),
    style(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
      bold + size(28),
    ),
    style(
      'Quote',
      'Quote',
      '<w:spacing w:before="120" w:after="60"/><w:ind w:left="284" w:right="284"/>',
      '',
    ),
    style('Note', 'Note', '<w:spacing w:after="60"/>', ''),
    style('Tags', 'Tags', '<w:spacing w:after="200"/>', `<w:color w:val="4A5767"/>${size(18)}`),
    style('Bibliography', 'Bibliography', '<w:ind w:left="720" w:hanging="720"/>', ''),
    style(
      'FootnoteText',
      'footnote text',
      '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
      size(18),
    ),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '</w:styles>',
  ].join('');
}
