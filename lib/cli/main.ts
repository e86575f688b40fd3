/** The command line: the same code as the extension, line by line from standard input to standard output. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { detailOf } from '../faults/index.ts';
import { LanguageSchema, type Language } from '../languages/index.ts';
import { citeLine, STYLES } from './cite.ts';
import { detectLine, Lexicons } from './detect.ts';
import { bundledLibrary } from './library.node.ts';
import { JsonLines, linesOf, OutputClosed } from './lines.ts';
import { Lookup } from './lookup.ts';
import { packFiles } from './pack.node.ts';
import { parseLine } from './parse.ts';

const USAGE = `usage: npm run -s cli -- COMMAND [--lang ar|zh|en|fr|ru|es] < INPUT

  detect               JSON lines {id, lang?, host?, symbol?, blocks: [text]}
                       → {id, refs: [{block, start, end, symbol, kind, confidence}], terms: [{block, start, end, id}]}
  parse                one symbol a line → {input, symbol, kind, elements: [{text, meaning}], error?}
  lookup               one symbol, bare number, acronym or name a line → {input, entry}; where there is no entry,
                       {input, entry: null, found: [{type, id, title, kind, known}]} by the words of titles
  cite [--style un]    one symbol a line → {input, citation}
  pack FILE… --out FILE.zip [--title T] [--id I] [--pack-version V] [--licence L] [--source S]
                       builds a pack from catalogues, voting tables and glossaries; rows that cannot be kept are left
                       out and told with file and line; a file that cannot be read at all ends it with exit code 1,
                       and FILE.zip is then as it was before; a pack of the same id is updated by an import

Offsets are UTF-16 units. A line that cannot be read gives {error}; blank lines are skipped.
`;

/** Ends the process with the usage: the command itself was wrong. */
const WRONG_USAGE = 2;

type Answer = (line: string) => object | Promise<object>;

function answerOf(command: string, language: Language | null, style: string): Answer | null {
  switch (command) {
    case 'detect': {
      const lexicons = new Lexicons(bundledLibrary());
      return (line) => detectLine(line, language, lexicons);
    }
    case 'parse':
      return (line) => parseLine(line, language ?? 'en');
    case 'lookup': {
      const lookup = new Lookup(bundledLibrary(), language ?? 'en');
      return (line) => lookup.line(line);
    }
    case 'cite':
      return v.is(v.picklist(STYLES), style) ? (line) => citeLine(line, language ?? 'en') : null;
    default:
      return null;
  }
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      style: { type: 'string', default: 'un' },
      help: { type: 'boolean', default: false },
      out: { type: 'string', default: '' },
      title: { type: 'string', default: '' },
      id: { type: 'string', default: '' },
      'pack-version': { type: 'string', default: '1' },
      licence: { type: 'string', default: '' },
      source: { type: 'string', default: '' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const language = v.safeParse(v.optional(LanguageSchema), values.lang);
  const [command = '', ...rest] = positionals;
  if (command === 'pack') {
    const missing = rest.length === 0 ? 'the files to build it from' : values.out ? null : '--out FILE.zip';
    if (missing !== null) {
      process.stderr.write(`pack: name ${missing}\n\n${USAGE}`);
      return WRONG_USAGE;
    }
    return packFiles({
      inputs: rest,
      out: values.out,
      id: values.id,
      title: values.title || (values.out.split('/').at(-1) ?? '').replace(/\.zip$/, ''),
      version: values['pack-version'],
      licence: values.licence,
      source: values.source,
    });
  }
  const answer =
    language.success && rest.length === 0 ? answerOf(command, language.output ?? null, values.style) : null;
  if (!answer) {
    process.stderr.write(USAGE);
    return WRONG_USAGE;
  }
  const output = new JsonLines(process.stdout);
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue;
    await output.write(await safely(answer, line));
  }
  return 0;
}

/** One bad line never stops the stream. */
async function safely(answer: Answer, line: string): Promise<object> {
  try {
    return await answer(line);
  } catch (thrown) {
    return { error: detailOf(thrown) };
  }
}

try {
  process.exitCode = await run();
} catch (thrown) {
  if (!(thrown instanceof OutputClosed)) {
    process.stderr.write(`${detailOf(thrown)}\n`);
    process.exitCode = WRONG_USAGE;
  } else {
    process.stdin.destroy();
  }
}
