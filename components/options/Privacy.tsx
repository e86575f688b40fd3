import options from '../../data/messages/options.json' with { type: 'json' };
import { hostNameOf } from '../../lib/hosts/index.ts';
import { documentMatches } from '../../lib/hosts/manifest.ts';
import { PrivacyIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
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
      <p id="privacy-list">{translate('privacyList')}</p>
      <table class="options-requests" aria-describedby="privacy-list">
        <thead>
          <tr>
            <th scope="col">{translate('when')}</th>
            <th scope="col">{translate('where')}</th>
            <th scope="col">{translate('what')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{translate('documentWhen')}</th>
            <td>
              {documentMatches.map((pattern) => (
                <bdi key={pattern}>{hostNameOf(pattern)}</bdi>
              ))}
            </td>
            <td>{translate('documentWhat')}</td>
          </tr>
          <tr>
            <th scope="row">{translate('linkWhen')}</th>
            <td>{translate('linkWhere')}</td>
            <td>{translate('linkWhat')}</td>
          </tr>
        </tbody>
      </table>
      <p>{translate('privacyNothingElse')}</p>
    </Section>
  );
}
