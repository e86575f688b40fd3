import { spawn } from 'node:child_process';

/** A part of `npm test`: one program, and how its outcome is counted. */
export interface Part {
  readonly name: string;
  /** Arguments of Node. */
  readonly command: readonly string[];
  /** Where the program writes vitest's JSON report; without one the part counts as one test. */
  readonly report?: string;
  /** Shows the output also where all passed: tables of scores. */
  readonly loud?: boolean;
}

export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  readonly output: string;
}

/** Runs a part to its end. */
export async function runPart(part: Part, count: (code: number) => Counts): Promise<Outcome> {
  const began = Date.now();
  const { code, output } = await runNode(part.command);
  const seconds = (Date.now() - began) / 1000;
  return { name: part.name, seconds, output, ...count(code) };
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function runNode(args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (thrown) => resolve({ code: 1, output: output + thrown.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
