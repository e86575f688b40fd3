/** What scripts are built for, as in wxt.config.ts: for older browsers some expressions would be made anew at each use. */
export const TARGET = ['chrome128', 'firefox142'];

/** One way to do the work that is measured. */
export interface Way {
  readonly name: string;
  readonly run: () => unknown;
}

/** Times a piece of work: the median of the rounds, in milliseconds. One round warms up. */
export async function medianOf(run: () => unknown, rounds = 7): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return middleOf(times);
}

/** The median of some times. */
export const middleOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const cell = (value: string | number): string =>
  typeof value === 'number' ? (value < 10 ? value.toFixed(2) : value.toFixed(0)) : value;

/** Prints rows under a head, columns aligned. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows.map((row) => row.map(cell))];
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ');
  console.log(cells.map(line).join('\n'));
}

/** How much work was asked for: the figures among the arguments, in order, else the usual ones. */
export function sizesAsked(usual: readonly number[]): readonly number[] {
  const asked = process.argv
    .slice(2)
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
  return asked.length > 0 ? asked.sort((left, right) => left - right) : usual;
}

/** Measures ways to do the same work in one run; the last way is what the others are compared with. */
export async function compare(title: string, ways: readonly Way[], rounds?: number): Promise<void> {
  const times: number[] = [];
  for (const { run } of ways) times.push(await medianOf(run, rounds));
  const floor = times.at(-1) ?? Number.NaN;
  console.log(`\n${title}`);
  printTable(
    ['', 'ms', 'times the last'],
    ways.map(({ name }, i) => [name, times[i] ?? Number.NaN, (times[i] ?? Number.NaN) / floor]),
  );
}

/** Prints how the time grows with the input: at 1, 4 and 16 times its size. More than linear is a defect. */
export async function growth(
  title: string,
  make: (factor: number) => () => unknown,
  rounds?: number,
): Promise<void> {
  const rows: (string | number)[][] = [];
  let first = Number.NaN;
  for (const factor of [1, 4, 16]) {
    const time = await medianOf(make(factor), rounds);
    if (factor === 1) first = time;
    rows.push([`${factor}x`, time, time / first]);
  }
  console.log(`\n${title}`);
  printTable(['input', 'ms', 'times 1x'], rows);
}
