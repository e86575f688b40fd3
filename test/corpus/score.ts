/**
 * Scores detected references against labelled text: the measure of `score_refs.py` of the reference corpus, so that no
 * Python is needed. Offsets of labels are code points, of predictions UTF-16 units.
 */
export interface LabelledBlock {
  readonly text: string;
  readonly refs: readonly (readonly [start: number, end: number, target: string])[];
}
export interface LabelledDocument {
  readonly id: string;
  readonly lang: string;
  readonly also: readonly string[];
  readonly blocks: readonly LabelledBlock[];
}
export interface Prediction {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
}

/** A prediction that the labels do not bear out, or a label that no prediction meets. */
export interface Difference {
  readonly kind: 'wrong' | 'missed' | 'extra';
  readonly id: string;
  readonly block: number;
  /** UTF-16 units, of the label or, for an extra, of the prediction. */
  readonly start: number;
  readonly label: string | null;
  readonly ours: string | null;
}
export interface Score {
  readonly labels: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly extra: number;
  readonly differences: readonly Difference[];
}

/** Compares targets as documents: case, blanks, dashes, a part's letter and a joint symbol's second half do not count. */
export function comparable(symbol: string): string {
  return symbol
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/[\u2011\u2013]/g, '-')
    .replace(/^(A\/RES\/(?:E?S-)?\d+\/\d+)[A-Z](?:-[A-Z])?$/, '$1')
    .replace(/^(A\/RES\/\d+)[A-Z]?(\([A-Z0-9-]+\))(?:[A-Z](?:-[A-Z])?)?$/, '$1$2')
    .replace(/^([AES]\/[\w./()-]+?)-[SEA]\/.*$/, '$1');
}

const lastNumbers = (symbol: string): string => (comparable(symbol).match(/\d+/g) ?? []).slice(-2).join(' ');

/** The document's own symbol, which its heading bears and nobody links. */
function own(id: string): string[] {
  const [body = '', , ...rest] = id.split('/');
  const printed = rest.join('/');
  const number = /^\d/.test(printed) ? printed.replaceAll('-', '/') : printed;
  if (body === 'SC') {
    const [resolution, year] = number.split('/');
    return year === undefined ? [] : [`S/RES/${resolution ?? ''}(${year})`];
  }
  const heads: Readonly<Record<string, string>> = { GA: 'A/RES', HRC: 'A/HRC/RES', ECOSOC: 'E/RES' };
  return [`${heads[body] ?? 'A/DEC'}/${number}`];
}

const FULL_SYMBOL = /^\(?[A-Z]{1,6}[/.]/;

export function scoreDocument(gold: LabelledDocument, predictions: readonly Prediction[]): Score {
  const also = new Set([...gold.also.map(comparable), ...own(gold.id)]);
  const differences: Difference[] = [];
  let right = 0;
  let labels = 0;
  gold.blocks.forEach((block, index) => {
    const units = unitOffsets(block.text);
    const here = predictions.filter((prediction) => prediction.block === index);
    const used = new Set<Prediction>();
    for (const [start, end, target] of block.refs) {
      labels += 1;
      const from = units[start] ?? 0;
      const hit = here.filter((one) => one.start < (units[end] ?? 0) && one.end > from);
      hit.forEach((one) => used.add(one));
      const isRight = hit.some(
        ({ symbol }) =>
          comparable(symbol) === comparable(target) ||
          (also.has(comparable(symbol)) && lastNumbers(symbol) === lastNumbers(target)),
      );
      if (isRight) right += 1;
      else {
        const kind = hit.length > 0 ? 'wrong' : 'missed';
        differences.push({
          kind,
          id: gold.id,
          block: index,
          start: from,
          label: target,
          ours: hit[0]?.symbol ?? null,
        });
      }
    }
    for (const one of here) {
      if (used.has(one) || also.has(comparable(one.symbol))) continue;
      if (FULL_SYMBOL.test(block.text.slice(one.start, one.end))) continue;
      differences.push({
        kind: 'extra',
        id: gold.id,
        block: index,
        start: one.start,
        label: null,
        ours: one.symbol,
      });
    }
  });
  const count = (kind: Difference['kind']) =>
    differences.filter((difference) => difference.kind === kind).length;
  return {
    labels,
    right,
    wrong: count('wrong'),
    missed: count('missed'),
    extra: count('extra'),
    differences,
  };
}

/** UTF-16 offset of each code point, and of the end. */
function unitOffsets(text: string): number[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

export function total(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0);
  return {
    labels: sum((score) => score.labels),
    right: sum((score) => score.right),
    wrong: sum((score) => score.wrong),
    missed: sum((score) => score.missed),
    extra: sum((score) => score.extra),
    differences: scores.flatMap((score) => score.differences),
  };
}

export function measures({ labels, right, wrong, extra }: Score): {
  recall: number;
  precision: number;
  f1: number;
} {
  const recall = labels > 0 ? right / labels : 0;
  const precision = right + wrong + extra > 0 ? right / (right + wrong + extra) : 0;
  return {
    recall,
    precision,
    f1: recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0,
  };
}
