import type { ComponentChildren, ComponentProps } from 'preact';
import type { IconComponent } from './icons/index.ts';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'icon' | 'size' | 'class' | 'className'> {
  /** `primary`: the one thing this view is for; `plain`: no frame; `danger`: takes something away. */
  readonly look?: 'normal' | 'primary' | 'plain' | 'danger';
  readonly icon?: IconComponent | undefined;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

export function Button({ look = 'normal', icon: Icon, children, class: extra = '', ...rest }: ButtonProps) {
  return (
    <button type="button" class={`rp-button rp-button-${look} ${extra}`} {...rest}>
      {Icon && <Icon size={18} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}

export interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'icon' | 'label' | 'size' | 'class' | 'className'
> {
  readonly icon: IconComponent;
  /** The name, read by screen readers and shown as a tip. */
  readonly label: string;
  /** For a button that stays pressed. */
  readonly pressed?: boolean | undefined;
  readonly class?: string;
}

export function IconButton({ icon: Icon, label, pressed, class: extra = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`rp-icon-button ${extra}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      {...rest}
    >
      <Icon />
    </button>
  );
}
