import type { SymbolCard } from '../../lib/index/content.ts';
import { useCardServices } from './services.ts';

/** The symbol decoded: every element as printed, with what it means. */
export function Elements({ elements }: { readonly elements: SymbolCard['elements'] }) {
  const { translate } = useCardServices();
  return (
    <ol class="elements" aria-label={translate('elements')}>
      {elements.map(({ text, meaning }, index) => (
        <li key={index}>
          <bdi class="element">{text}</bdi> <span class="meaning">{meaning}</span>
        </li>
      ))}
    </ol>
  );
}
