import type { ExcerptController } from './controller.ts';
import { ExcerptButton } from './ExcerptButton.tsx';

export interface OverlappingProps {
  readonly controller: ExcerptController;
  readonly id: string;
}

/** The excerpts that share text with the one in the editor: what lies under another cannot be reached by the pointer. */
export function Overlapping({ controller, id }: OverlappingProps) {
  const others = controller.page.overlapping(id);
  if (others.length === 0) return null;
  return (
    <nav aria-label={controller.translate('others')}>
      <ul class="excerpt-choices">
        {others.map((highlight) => (
          <li key={highlight.id}>
            <ExcerptButton
              highlight={highlight}
              onUse={() => controller.open({ kind: 'editor', id: highlight.id, field: null })}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
