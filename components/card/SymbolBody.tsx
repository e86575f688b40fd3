import type { SymbolCard } from '../../lib/index/content.ts';
import { VoteRecord } from './Ballots.tsx';
import { Elements } from './Elements.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { InCard } from './in-card.ts';
import { Pinpoint } from './Pinpoint.tsx';
import { ReferenceButton } from './ReferenceButton.tsx';
import { useCardServices } from './services.ts';
import { Sourced, SourceList } from './Sourced.tsx';

/** A document: title, facts, summary, its symbol decoded, and what hangs together with it. */
export function SymbolBody({ main, card, depth }: InCard & { readonly main: SymbolCard }) {
  const { translate } = useCardServices();
  const { title, facts, summary, ballots, sources } = main;
  return (
    <>
      {title && (
        <p class="title" lang={title.language} dir="auto">
          {title.text}
          {title.from === 'citation' && <span class="origin"> ({translate('citedAs')})</span>}
          {title.from === 'subject' && <span class="origin"> ({translate('subject')})</span>}
          <Sourced claim={title} sources={sources} />
        </p>
      )}
      {facts.length > 0 && (
        <ul class="facts">
          {facts.map((fact) => (
            <li key={`${fact.name} ${fact.symbol ?? ''}`}>
              {fact.symbol ? (
                <ReferenceButton symbol={fact.symbol} text={fact.text} card={card} depth={depth} />
              ) : (
                fact.text
              )}
              <Sourced claim={fact} sources={sources} />
            </li>
          ))}
        </ul>
      )}
      {ballots && <VoteRecord ballots={ballots} card={card} depth={depth} />}
      <Pinpoint pinpoint={card.target.pinpoint} main={main} />
      {summary && (
        <div class="summary">
          <MarkedText {...summary} card={card} depth={depth} />
          {summary.confidence === 'low' && <p class="origin">{translate('lowConfidence')}</p>}
        </div>
      )}
      <Elements elements={main.elements} />
      {main.relations.length > 0 && (
        <dl class="relations">
          {main.relations.map(({ kind, label, documents }) => (
            <div key={kind}>
              <dt>{label}</dt>
              <dd>
                {documents.map(({ symbol, display }) => (
                  <ReferenceButton key={symbol} symbol={symbol} text={display} card={card} depth={depth} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <SourceList sources={sources} />
    </>
  );
}
