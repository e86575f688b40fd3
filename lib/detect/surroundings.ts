import type { DateMention } from './dates.ts';
import type { Folded } from './fold.ts';
import type { Memory } from './memory.ts';
import type { OrganMention } from './organs.ts';
import type { Printed } from './printed.ts';
import type { BodiesOf } from './reuse.ts';

/** What stands around the citations of one block: folded text and what was found in it, in order. */
export interface Surroundings {
  readonly text: string;
  readonly traits: Folded['traits'];
  readonly mentions: readonly OrganMention[];
  readonly dates: readonly DateMention[];
  readonly printed: readonly Printed[];
  readonly memory: Memory;
  readonly host: string | null;
  readonly bodiesOf: BodiesOf;
}
