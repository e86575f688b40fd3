import type { ComponentChildren } from 'preact';
import type { IconComponent } from '../controls/index.ts';

export interface MoveProps {
  readonly icon: IconComponent;
  readonly title: string;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One thing to do with the product. */
export function Move({ icon: Icon, title, action, children }: MoveProps) {
  return (
    <li class="welcome-move">
      <Icon size={28} />
      <h2>{title}</h2>
      <div class="welcome-move-text">{children}</div>
      {action}
    </li>
  );
}
