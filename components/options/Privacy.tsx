import type { ComponentChildren } from 'preact';
import options from '../../data/messages/options.json' with { type: 'json' };
import { hostNameOf } from '../../lib/hosts/index.ts';
import { documentMatches } from '../../lib/hosts/manifest.ts';
import { PrivacyIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { POLICY, REQUESTS } from './policy-parts.ts';
import { Permissions } from './Permissions.tsx';
import { Section } from './Section.tsx';

/** Every request that the extension can make; a unit test holds the list against the code. */
export function Privacy() {
  const translate = useTranslate(options);
  return (
    <Section
      name="privacy"
      title={translate('privacy')}
      icon={PrivacyIcon}
      hint={translate('privacyPromise')}
    >
      <p>{translate('privacyList')}</p>
      {REQUESTS.map(([when, where, what]) => (
        <Request
          key={when}
          when={translate(when)}
          where={where === null ? <DocumentHosts /> : translate(where)}
          what={translate(what)}
        />
      ))}
      <p>{translate('privacyNothingElse')}</p>
      {POLICY.map(([title, text]) => (
        <article key={title} class="options-request">
          <h3>{translate(title)}</h3>
          <p>{translate(text)}</p>
        </article>
      ))}
      <Permissions />
    </Section>
  );
}

const DocumentHosts = () => documentMatches.map((pattern) => <bdi key={pattern}>{hostNameOf(pattern)}</bdi>);

interface RequestProps {
  readonly when: string;
  readonly where: ComponentChildren;
  readonly what: string;
}

function Request({ when, where, what }: RequestProps) {
  const translate = useTranslate(options);
  return (
    <article class="options-request">
      <h3>{when}</h3>
      <dl>
        <dt>{translate('where')}</dt>
        <dd>{where}</dd>
        <dt>{translate('what')}</dt>
        <dd>{what}</dd>
      </dl>
    </article>
  );
}
