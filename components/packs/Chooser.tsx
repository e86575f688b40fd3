import { useEffect, useRef, useState } from 'preact/hooks';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import { Button, UploadIcon, useToast } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

/** Takes a file by choice or by drop. */
export function Chooser({ onFile }: { readonly onFile: (file: File) => void }) {
  const translate = useTranslate(packs);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const toast = useToast();
  const take = (files: FileList | null | undefined): void => {
    const [file, second] = files ?? [];
    if (file) onFile(file);
    if (file && second) toast({ text: translate('onlyOne', { name: file.name }) });
  };
  // The whole window takes the drop: a file that misses the frame would otherwise replace the page.
  useEffect(() => {
    const here = new AbortController();
    const drag = (event: DragEvent): void => {
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') take(event.dataTransfer?.files);
    };
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      addEventListener(type, drag, { signal: here.signal });
    return () => here.abort();
  });
  return (
    <div class={`packs-drop ${over ? 'packs-drop-over' : ''}`}>
      <UploadIcon size={36} />
      <p>
        <Button look="primary" onClick={() => input.current?.click()}>
          {translate('choose')}
        </Button>{' '}
        {translate('drop')}
      </p>
      <p class="rp-muted">{translate('kinds')}</p>
      <input
        ref={input}
        type="file"
        class="rp-unseen"
        tabIndex={-1}
        aria-label={translate('choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
