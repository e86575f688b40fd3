import type { TermCard } from '../../lib/index/content.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import type { InCard } from './in-card.ts';
import { plainTarget } from './in-card.ts';
import { InnerMark } from './InnerMark.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useCardServices } from './services.ts';

/** An acronym or name: in full, what it is, its names in the other languages, its documents and its site. */
export function TermBody({ main, card, depth }: InCard & { readonly main: TermCard }) {
  const { translate } = useCardServices();
  const { gloss, parent, replacedBy, series, site } = main;
  const more = main.short.slice(1);
  return (
    <>
      <p class="title" lang={main.name.language} dir="auto">
        {main.name.text}
        <Years created={main.created} ended={main.ended} />
      </p>
      {gloss && (
        <div class="summary">
          <MarkedText {...gloss} card={card} depth={depth} />
        </div>
      )}
      <dl class="relations">
        {more.length > 0 && <Row label={translate('shortForms')}>{more.join(' · ')}</Row>}
        {parent && (
          <Row label={translate('parent')}>
            <InnerMark target={plainTarget('term', parent.id, parent.name)} card={card} depth={depth} />
          </Row>
        )}
        {replacedBy && (
          <Row label={translate('replacedBy')}>
            <InnerMark
              target={plainTarget('term', replacedBy.id, replacedBy.name)}
              card={card}
              depth={depth}
            />
          </Row>
        )}
        {series !== null && (
          <Row label={translate('series')}>
            <bdi>{series}</bdi>
          </Row>
        )}
        {site !== null && (
          <Row label={translate('site')}>
            <a href={site} target="_blank" rel="noopener noreferrer">
              <bdi>{new URL(site).hostname}</bdi>
            </a>
          </Row>
        )}
      </dl>
      <ul class="names-elsewhere" aria-label={translate('otherLanguages')}>
        {main.names
          .filter(({ language }) => language !== main.name.language)
          .map(({ language, long, short }) => (
            <li key={language} lang={language} dir={languageFacts(language).direction}>
              {long}
              {short[0] !== undefined && short[0] !== long && <b> {short[0]}</b>}
            </li>
          ))}
      </ul>
    </>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Years({ created, ended }: { readonly created: number | null; readonly ended: number | null }) {
  const { translate } = useCardServices();
  if (created === null && ended === null) return null;
  const years = {
    ...(created === null ? {} : { from: String(created) }),
    ...(ended === null ? {} : { to: String(ended) }),
  };
  const key = ended === null ? 'since' : created === null ? 'until' : 'fromTo';
  return <span class="origin"> ({translate(key, years)})</span>;
}
