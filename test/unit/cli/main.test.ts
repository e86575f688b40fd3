import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { builtCommandLine, COMMAND_LINE } from './built.ts';

const ROOT = join(import.meta.dirname, '../../..');
const built = builtCommandLine();

interface Outcome {
  readonly code: number | null;
  readonly lines: readonly unknown[];
  readonly complaint: string;
}

/** Runs the command line as a script does; `stopAfter` closes the pipe after so many lines, as `head` does. */
function run(
  options: readonly string[],
  input: string,
  stopAfter = Infinity,
  command = built(),
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...options], { cwd: ROOT });
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.split('\n').length > stopAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', reject).on('close', (code) => {
      const complete = output.slice(0, output.lastIndexOf('\n') + 1);
      const lines = complete
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
      resolve({ code, lines, complaint });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

describe('the command line', { timeout: 60_000 }, () => {
  it('detect reads JSON lines and gives offsets in UTF-16 units', async () => {
    const text = '𝒳 Recalling its resolution 70/1 of 25 September 2015,';
    const document = { id: 'one', lang: 'en', symbol: 'A/RES/74/178', blocks: ['Preamble', text] };
    const { code, lines } = await run(['detect'], `${JSON.stringify(document)}\n`, Infinity, COMMAND_LINE);
    expect(code).toBe(0);
    const [answer] = lines as [
      { id: string; refs: { block: number; start: number; end: number; symbol: string }[] },
    ];
    const reference = answer.refs.find(({ symbol }) => symbol === 'A/RES/70/1');
    expect(answer.id).toBe('one');
    expect(reference?.block).toBe(1);
    expect(text.slice(reference?.start, reference?.end)).toBe('70/1');
  });

  it('detect goes on after lines that it cannot read', async () => {
    const good = JSON.stringify({ id: 7, blocks: [] });
    const { code, lines } = await run(['detect'], `{bad\n\n   \n{"id":"x"}\n[]\nnull\n${good}`);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { error: expect.stringMatching(/JSON/) as string },
      { id: 'x', error: expect.stringMatching(/blocks/) as string },
      { error: expect.any(String) as string },
      { error: expect.any(String) as string },
      { id: 7, refs: [], terms: [] },
    ]);
  });

  it('parse explains each element, in the language asked for', async () => {
    const { lines } = await run(['parse', '--lang', 'es'], 'S/RES/2274 (2016)\r\nnonsense\r\n');
    expect(lines).toMatchObject([
      {
        input: 'S/RES/2274 (2016)',
        symbol: 'S/RES/2274(2016)',
        kind: 'resolution',
        elements: [{ text: 'S', meaning: 'Consejo de Seguridad' }, {}, {}, { text: '(2016)' }],
      },
      { input: 'nonsense', symbol: null, error: expect.any(String) as string },
    ]);
  });

  it('lookup answers with what the card shows', async () => {
    const { lines } = await run(['lookup', '--lang', 'zh'], 'A/RES/79/1\n麻管局\n64/182\nno such thing\n');
    expect(lines).toMatchObject([
      { entry: { symbol: 'A/RES/79/1', date: '2024年9月22日', vote: '未经表决通过', titleLanguage: 'zh' } },
      { entry: { type: 'term', id: 'INCB' } },
      { entry: { symbol: 'A/RES/64/182' } },
      { input: 'no such thing', entry: null },
    ]);
  });

  it('lookup says which organs a bare number could be of', async () => {
    const { lines } = await run(['lookup', '--lang', 'fr'], '55/2\n2021/2\n64/182\nA/RES/55/2\n2003/2\n');
    const answers = v.parse(
      v.array(
        v.object({ couldBe: v.optional(v.array(v.object({ symbol: v.string(), kind: v.string() })), []) }),
      ),
      lines,
    );
    expect(answers[0]?.couldBe.slice(0, 2)).toEqual([
      { symbol: 'A/RES/55/2', kind: 'Résolution de l’Assemblée générale' },
      { symbol: 'A/HRC/RES/55/2', kind: 'Résolution du Conseil des droits de l’homme' },
    ]);
    expect(answers.slice(1).map(({ couldBe }) => couldBe.map(({ symbol }) => symbol))).toEqual([
      ['E/RES/2021/2', 'E/DEC/2021/2'],
      [],
      [],
      [],
    ]);
    // No pack knows one of them: they are what a search finds.
    expect(lines[4]).toMatchObject({
      entry: null,
      found: [{ id: 'E/RES/2003/2' }, { id: 'E/DEC/2003/2' }, { id: 'E/CN.4/RES/2003/2' }],
    });
  });

  it('lookup searches titles by their words, mistyped ones too, and decodes what no pack knows', async () => {
    const { lines } = await run(['lookup'], 'oil slik lebanese shores\nA/C.3/79/L.20/Rev.1\nqwzx\n');
    const found = v.parse(v.array(v.object({ entry: v.null(), found: v.array(v.unknown()) })), lines);
    expect(found[0]?.found[0]).toMatchObject({ title: 'Oil slick on Lebanese shores', known: true });
    expect(found[1]?.found).toMatchObject([{ id: 'A/C.3/79/L.20/Rev.1', known: false }]);
    expect(found[2]?.found).toEqual([]);
  });

  it('cite writes the citation of the language', async () => {
    const { lines } = await run(['cite', '--style', 'un', '--lang', 'fr'], 'A/RES/70/1\nA/73/131\n');
    expect(lines).toEqual([
      { input: 'A/RES/70/1', citation: 'Résolution 70/1 de l’Assemblée générale' },
      { input: 'A/73/131', citation: 'A/73/131' },
    ]);
  });

  it.each([
    [['guess']],
    [['cite', '--style', 'harvard']],
    [['parse', '--lang', 'de']],
    [['parse', '--wrong']],
    [[]],
  ])('says how it is used when called with %j', async (options) => {
    const { code, lines, complaint } = await run(options, 'A/RES/70/1\n');
    expect([code, lines]).toEqual([2, []]);
    expect(complaint).not.toBe('');
  });

  it('stops quietly when nobody reads on', async () => {
    const { code, complaint } = await run(['parse'], 'A/RES/70/1\n'.repeat(100_000), 2);
    expect([code, complaint]).toEqual([0, '']);
  });

  it('bears a line of ten megabytes', async () => {
    const { code, lines } = await run(['parse'], `${'A/'.repeat(5_000_000)}\nA/RES/70/1\n`);
    expect(code).toBe(0);
    expect(lines[1]).toMatchObject({ symbol: 'A/RES/70/1' });
  });
});
