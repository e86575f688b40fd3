import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../lib/languages/index.ts';
import { InnerMark } from './InnerMark.tsx';
import type { InCard } from './in-card.ts';
import { useCardServices } from './services.ts';

/** A text of a card with its references and terms marked. */
export function MarkedText({
  text,
  language,
  card,
  depth,
}: InCard & { readonly text: string; readonly language: Language }) {
  const { mentionsIn } = useCardServices();
  const mentions = useMemo(() => mentionsIn(text, language), [mentionsIn, text, language]);
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const { start, end, ...mention } of mentions) {
    if (start < from) continue;
    parts.push(text.slice(from, start));
    const target = { ...mention, surface: text.slice(start, end) };
    parts.push(<InnerMark key={start} target={target} card={card} depth={depth} />);
    from = end;
  }
  parts.push(text.slice(from));
  return (
    <p lang={language} dir="auto">
      {parts}
    </p>
  );
}
