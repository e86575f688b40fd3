import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import common from '../../data/messages/common.json' with { type: 'json' };
import { useTranslate } from '../theme/context.ts';
import { IconButton } from './Button.tsx';
import { focusableIn } from './focusable.ts';
import { CloseIcon } from './icons/index.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the cross or a press outside. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons of the last row; the main one last. */
  readonly actions?: ComponentChildren;
}

/** A modal question or form. The browser keeps the focus inside and gives it back. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const translate = useTranslate(common);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) {
      element.setAttribute('closedby', 'any');
      element.showModal();
      // The browser would take the first control there is, which is the cross.
      focusableIn(body.current)[0]?.focus();
    } else element.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="rp-dialog" aria-labelledby={id} onClose={onClose}>
      <header class="rp-dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon={CloseIcon} label={translate('close')} onClick={() => dialog.current?.close()} />
      </header>
      <div ref={body} class="rp-dialog-body">
        {open && children}
      </div>
      {actions && <footer class="rp-dialog-actions">{actions}</footer>}
    </dialog>
  );
}
