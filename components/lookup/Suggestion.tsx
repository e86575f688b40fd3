import { languageFacts } from '../../lib/languages/index.ts';
import type { Found } from '../../lib/index/protocol.ts';
import { ReferenceIcon, TermIcon } from '../controls/index.ts';

/** One entry of the type-ahead: what it is called, what it is, its title; what has none says below what it is. */
export function Suggestion({ found }: { readonly found: Found }) {
  const Icon = found.kind === 'symbol' ? ReferenceIcon : TermIcon;
  const title = found.title?.text === found.display ? null : found.title;
  return (
    <span class="look-up-suggestion">
      <Icon size={18} />
      <span class={found.kind === 'symbol' ? 'rp-symbol' : 'look-up-suggestion-name'}>{found.display}</span>
      <span class={`look-up-suggestion-kind rp-muted ${title ? '' : 'look-up-suggestion-alone'}`}>
        {found.kindName}
      </span>
      {title && (
        <bdi class="look-up-suggestion-title" lang={languageFacts(title.language).locale}>
          {title.text}
        </bdi>
      )}
    </span>
  );
}
