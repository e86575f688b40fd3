import type { OpenCard } from '../../lib/card/state.ts';
import type { Spoken } from '../../lib/index/content.ts';
import type { CardServices } from './services.ts';

export interface Heading {
  /** What stands in the head: the symbol, or the term as it was marked. */
  readonly name: string;
  readonly kindName: string;
  readonly title: Spoken | null;
}

/** The heading of a card, as far as it is known by now. */
export function headingOf({ content, target }: OpenCard, translate: CardServices['translate']): Heading {
  const isWritten = target.kind === 'term' || target.surface.replace(/\s/g, '') === target.id;
  const fallback = isWritten ? target.surface : target.id;
  if (content.phase !== 'ready') return { name: fallback, kindName: '', title: null };
  const { main } = content.answer;
  if (main.type === 'local') return { name: main.short, kindName: translate('definedHere'), title: null };
  if (main.type === 'term')
    return { name: main.short[0] ?? target.surface, kindName: main.kindName, title: main.name };
  return { name: main.display, kindName: main.kindName, title: main.title };
}
