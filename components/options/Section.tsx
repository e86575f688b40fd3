import type { ComponentChildren } from 'preact';
import type { IconComponent } from '../controls/index.ts';

export interface SectionProps {
  /** The fragment of the address that leads here. */
  readonly name: string;
  readonly title: string;
  readonly icon: IconComponent;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

export function Section({ name, title, icon: Icon, hint, children }: SectionProps) {
  return (
    <section id={name} class="options-section" aria-labelledby={`${name}-title`}>
      <header>
        <Icon size={22} />
        <h2 id={`${name}-title`}>{title}</h2>
        {hint && <p class="rp-muted">{hint}</p>}
      </header>
      <div class="options-section-body">{children}</div>
    </section>
  );
}
