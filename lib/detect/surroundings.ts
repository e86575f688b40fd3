import type { DateMention } from './dates.ts';
import type { Folded } from './fold.ts';
import type { Memory } from './memory.ts';
import type { Organ, OrganMention } from './organs.ts';
import type { Printed } from './printed.ts';
import type { Bodies } from './resolve.ts';
import type { BodiesOf } from './reuse.ts';

/** What stands around the citations of one block: folded text and what was found in it, in order. */
export interface Surroundings {
  readonly text: string;
  readonly traits: Folded['traits'];
  readonly mentions: readonly OrganMention[];
  readonly dates: readonly DateMention[];
  readonly printed: readonly Printed[];
  readonly memory: Memory;
  /** The body that a bare number belongs to on the host of the page. */
  readonly hostBody: string | null;
  readonly bodiesOf: BodiesOf;
  /** What was told of lists of bodies before, of a document that has named no further one since. */
  readonly told: WeakMap<readonly Organ[], Bodies>;
}
