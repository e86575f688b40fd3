import { useRef } from 'preact/hooks';
import { Button, UploadIcon } from '../controls/index.ts';

export interface FileButtonProps {
  readonly label: string;
  /** Endings and media types, as in the attribute `accept`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that lets the reader choose a file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button icon={UploadIcon} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
