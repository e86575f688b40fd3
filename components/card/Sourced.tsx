import type { SymbolCard } from '../../lib/index/content.ts';

import { BUNDLED } from '../../lib/index/bundled.ts';
import { useCardServices } from './services.ts';

type Sources = SymbolCard['sources'];

/** Facts of the bundled index alone need no names. */
const areNamed = (sources: Sources): boolean => sources.some(({ pack }) => pack !== BUNDLED.id);

const nameOf = (sources: Sources, id: string): string => sources.find(({ pack }) => pack === id)?.name ?? id;

/** Keeps the direction of a name or title to itself: first strong isolate. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** After a fact: the number of its source where there are several, and what other sources say instead. */
export function Sourced({
  claim,
  sources,
}: {
  readonly claim: { readonly source: string; readonly otherwise?: SymbolCard['facts'][number]['otherwise'] };
  readonly sources: Sources;
}) {
  const { translate } = useCardServices();
  if (sources.length < 2) return null;
  const place = sources.findIndex(({ pack }) => pack === claim.source) + 1;
  return (
    <>
      <sup class="source" title={nameOf(sources, claim.source)}>
        {place}
      </sup>
      {claim.otherwise?.map(({ text, source }) => (
        <span key={source} class="origin otherwise">
          {' '}
          {translate('otherwise', { source: isolate(nameOf(sources, source)), text: isolate(text) })}
        </span>
      ))}
    </>
  );
}

/** The packs that know the document, numbered as the facts name them. */
export function SourceList({ sources }: { readonly sources: Sources }) {
  const { translate } = useCardServices();
  if (!areNamed(sources)) return null;
  return (
    <div class="sources origin">
      <span>{translate('sources')}</span>
      <ol>
        {sources.map(({ pack, name }, place) => (
          <li key={pack}>
            {sources.length > 1 && <sup class="source">{place + 1}</sup>}
            <bdi>{name}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}
