import { useId } from 'preact/hooks';

export interface ToggleProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** On or off, at once. The whole row is the target. */
export function Toggle({ label, checked, onChange, hint, disabled }: ToggleProps) {
  const id = useId();
  return (
    <div class="rp-toggle">
      <label for={id} class="rp-toggle-row">
        <span class="rp-toggle-label">{label}</span>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </label>
      {hint && (
        <p id={`${id}-hint`} class="rp-field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
