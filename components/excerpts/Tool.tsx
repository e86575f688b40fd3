import type { ComponentType } from 'preact';

export interface ToolProps {
  readonly icon: ComponentType;
  readonly label: string;
  /** The key that does the same, shown with the label. */
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onUse: () => void;
}

/** A button with an icon, in the bar and the editor. */
export function Tool({ icon: Icon, label, shortcut, danger = false, disabled = false, onUse }: ToolProps) {
  return (
    <button
      type="button"
      class={danger ? 'tool danger' : 'tool'}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      aria-label={label}
      disabled={disabled}
      onClick={onUse}
    >
      <Icon />
    </button>
  );
}
