import type { ComponentChildren } from 'preact';
import type { IconComponent } from './icons/index.ts';

export interface EmptyStateProps {
  readonly icon: IconComponent;
  readonly title: string;
  /** Why it is empty and what would fill it. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="rp-empty">
      <Icon size={36} />
      <p class="rp-empty-title">{title}</p>
      {children && <p class="rp-muted">{children}</p>}
      {action}
    </div>
  );
}
