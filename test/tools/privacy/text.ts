import { POLICY, REQUESTS } from '../../../components/options/policy-parts.ts';
import options from '../../../data/messages/options.json' with { type: 'json' };
import { hostNameOf } from '../../../lib/hosts/index.ts';
import { documentMatches } from '../../../lib/hosts/manifest.ts';
import { translator, type Catalogue } from '../../../lib/i18n/index.ts';
import { languageFacts, type Language } from '../../../lib/languages/index.ts';

/** What the names of their explanations begin with. */
const PERMISSION = 'permission.';

/** Every permission that the options explain, in the alphabet's order. */
export const permissionsExplained = (): string[] =>
  Object.keys(options)
    .filter((key) => key.startsWith(PERMISSION))
    .map((key) => key.slice(PERMISSION.length))
    .sort();

/** The privacy policy in a language, as Markdown: the words of the options, so that there is one policy. */
export function privacyPolicy(language: Language): string {
  const catalogue: Catalogue = options;
  const translate = translator(catalogue, language);
  const requests = REQUESTS.flatMap(([when, where, what]) => [
    `### ${translate(when)}`,
    `- ${translate('where')}: ${where === null ? documentMatches.map(hostNameOf).join(', ') : translate(where)}`,
    `- ${translate('what')}: ${translate(what)}`,
  ]);
  const parts = POLICY.flatMap(([title, text]) => [`## ${translate(title)}`, translate(text)]);
  const permissions = permissionsExplained().map(
    (name) => `- \`${name}\`: ${translate(`${PERMISSION}${name}`)}`,
  );
  const lines = [
    `# Rapporteur: ${translate('privacy')}`,
    translate('privacyPromise'),
    translate('privacyList'),
    ...requests,
    translate('privacyNothingElse'),
    ...parts,
    `## ${translate('permissionsTitle')}`,
    permissions.join('\n'),
  ];
  const text = `${lines.join('\n\n')}\n`.replace(/(\n- [^\n]+)\n(?=\n- )/g, '$1');
  return languageFacts(language).direction === 'rtl' ? `<div dir="rtl">\n\n${text}\n</div>\n` : text;
}
