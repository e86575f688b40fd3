import search from 'approx-string-match';
import { describe, find, materialOf, type Anchor } from '../../lib/anchor/index.ts';
import { plainText } from '../unit/anchor/plain-text.ts';
import paragraphs from '../unit/anchor/twins/paragraphs.json' with { type: 'json' };

/**
 * Finds highlights again in a changed document of 1 MB, against approx-string-match for each quote over the whole text,
 * which is what the best known annotator does. The document is made of near-twins, each told apart by its numbers.
 */
const HIGHLIGHTS = 1000;
const MEGABYTE = 1_000_000;
/** Quotes searched by the peer; its time for all is in proportion. */
const SAMPLED = 40;

/** A small generator of numbers, the same in each run (Lehmer). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function documentOf(size: number): string[] {
  const { families, plain } = paragraphs.en;
  const random = createRandom(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const texts: string[] = [];
  for (let length = 0; length < size;) {
    const number = Math.floor(random() * 900_000) + 1000;
    const family = pick(families);
    const text = `${family.form.replace('{x}', `${pick(family.values)} (item ${number})`)} ${pick(plain)}`;
    texts.push(text);
    length += text.length + 1;
  }
  return texts;
}

/** One paragraph in ten gone, one in ten edited, two swapped here and there. */
function changed(texts: readonly string[]): { text: string; from: number }[] {
  const random = createRandom(11);
  const kept = texts.flatMap((text, from) => {
    const chance = random();
    if (chance < 0.1) return [];
    return [
      { text: chance < 0.2 ? text.replace('the', 'also the').replace(/ of /, ' of  the ') : text, from },
    ];
  });
  for (let index = 3; index + 1 < kept.length; index += 17) {
    const [one, other] = [kept[index], kept[index + 1]];
    if (one && other) [kept[index], kept[index + 1]] = [other, one];
  }
  return kept;
}

function run(scale: number) {
  const texts = documentOf(MEGABYTE * scale);
  const original = plainText(texts);
  const material = materialOf(original);
  const count = Math.min(HIGHLIGHTS * scale, texts.length);
  const step = texts.length / count;
  const anchors = Array.from({ length: count }, (_, index) => {
    const from = Math.floor(index * step);
    const block = original.blocks[from];
    const start = (block?.start ?? 0) + (index % 3 === 0 ? 0 : 20);
    const end = (block?.start ?? 0) + (block?.text.length ?? 0) - (index % 3 === 2 ? 30 : 0);
    return { from, anchor: describe(material, { start, end }) as Anchor };
  });
  const now = changed(texts);
  const text = plainText(now.map((paragraph) => paragraph.text));

  const began = performance.now();
  const after = materialOf(text);
  const prepared = performance.now() - began;
  let [found, wrong, slowest] = [0, 0, 0];
  for (const { from, anchor } of anchors) {
    const start = performance.now();
    const finding = find(after, anchor);
    slowest = Math.max(slowest, performance.now() - start);
    if (!finding.found) continue;
    const middle = (finding.span.start + finding.span.end) / 2;
    const landed = text.blocks.findLastIndex((block) => block.start <= middle);
    if (now[landed]?.from === from) found++;
    else wrong++;
  }
  const ours = performance.now() - began;
  const present = anchors.filter(({ from }) => now.some((paragraph) => paragraph.from === from)).length;

  const peerBegan = performance.now();
  for (let index = 0; index < SAMPLED; index++) {
    const { exact } = anchors[Math.floor((index * count) / SAMPLED)]?.anchor ?? { exact: '' };
    search(text.text, exact, Math.min(256, exact.length / 2));
  }
  const peer = ((performance.now() - peerBegan) * count) / SAMPLED;
  return { scale, count, ours, prepared, slowest, peer, found, present, wrong };
}

// Warms up the compiler, so that the smallest size is not measured with it.
run(0.25);
console.log(
  'size  highlights  ours ms  (index ms, slowest ms)  approx-string-match ms  times faster  found  wrong',
);
for (const scale of [0.25, 1, 4]) {
  const { count, ours, prepared, slowest, peer, found, present, wrong } = run(scale);
  console.log(
    [
      `${scale} MB`,
      count,
      ours.toFixed(0),
      `(${prepared.toFixed(0)}, ${slowest.toFixed(1)})`,
      peer.toFixed(0),
      (peer / ours).toFixed(1),
      `${found}/${present}`,
      wrong,
    ].join('  '),
  );
}
