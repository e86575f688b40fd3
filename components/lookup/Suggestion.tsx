import { languageFacts } from '../../lib/languages/index.ts';
import type { Found } from '../../lib/index/protocol.ts';
import { ReferenceIcon, TermIcon } from '../controls/index.ts';

/** One entry of the type-ahead: what it is called, what it is, its title; what has none says below what it is. */
export function Suggestion({ found }: { readonly found: Found }) {
  const Icon = found.kind === 'symbol' ? ReferenceIcon : TermIcon;
  return (
    <span class="look-up-suggestion">
      <Icon size={18} />
      <span class={found.kind === 'symbol' ? 'rp-symbol' : 'look-up-suggestion-name'}>{found.display}</span>
      <span class={`look-up-suggestion-kind rp-muted ${found.title ? '' : 'look-up-suggestion-alone'}`}>
        {found.kindName}
      </span>
      {found.title && (
        <bdi class="look-up-suggestion-title" lang={languageFacts(found.title.language).locale}>
          {found.title.text}
        </bdi>
      )}
    </span>
  );
}
