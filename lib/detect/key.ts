import { calendarOf } from '../symbols/index.ts';
import type { Numbered } from './numbers.ts';
import type { Organ } from './organs.ts';
import type { ReferenceKind } from './types.ts';

/** Key and kind of what the body adopted under the number; `word` is what the text calls it. */
export function keyOf(
  organ: Organ,
  numbered: Numbered,
  letters: string,
  word: 'resolution' | 'decision',
): { symbol: string; kind: ReferenceKind } {
  const { first, second, shape, prefix, session } = numbered;
  if (shape === 'climate') return { symbol: `${first}/${session}`, kind: 'decision' };
  if (shape === 'council') return { symbol: `S/RES/${first}(${second})`, kind: 'resolution' };
  if (shape === 'roman')
    return { symbol: `${organ.resolution ?? ''}${first}${letters}(${session})`, kind: 'resolution' };
  const decision = organ.decision !== undefined && isDecision(organ, second, word);
  const head = (decision ? organ.decision : organ.resolution) ?? '';
  const kind = decision ? 'decision' : 'resolution';
  if (head.includes('{session}'))
    return { symbol: `${head.replace('{session}', String(first))}${second}${letters}`, kind };
  return { symbol: `${head}${prefix}${first}/${second}${letters}`, kind };
}

/** The serial tells where resolutions and decisions are counted apart (symbols.md 1.8), else the word. */
function isDecision(organ: Organ, serial: number, word: 'resolution' | 'decision'): boolean {
  const calendar = calendarOf(organ.id);
  const highest = calendar?.resolutions[1] ?? organ.serials?.[0] ?? 0;
  const first = calendar?.decisions[0] ?? organ.serials?.[1] ?? 0;
  return first > highest ? serial >= first : serial > highest || word === 'decision';
}
