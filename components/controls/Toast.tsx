import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import common from '../../data/messages/common.json' with { type: 'json' };
import { useTranslate } from '../theme/context.ts';
import { Button, IconButton } from './Button.tsx';
import { CloseIcon, UndoIcon } from './icons/index.ts';

/** Long enough to read two lines and reach the button; the time stands still under the pointer and with the focus in. */
const STAY_MS = 8000;

export interface ToastMessage {
  readonly text: string;
  /** Takes back what was just done. */
  readonly undo?: (() => void) | undefined;
}

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Gives a function that shows a short message over the page, in place of the one before. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext);
}

/** Where the messages of {@link useToast} appear; `mountPage` puts it around every page. */
export function ToastArea({ children }: { readonly children: ComponentChildren }) {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const show = useCallback((next: ToastMessage) => setMessage({ ...next }), []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div class="rp-toasts" role="status">
        {message && <Toast message={message} onGone={() => setMessage(null)} />}
      </div>
    </ToastContext.Provider>
  );
}

function Toast({ message, onGone }: { readonly message: ToastMessage; readonly onGone: () => void }) {
  const translate = useTranslate(common);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onGone, STAY_MS);
    return () => clearTimeout(timer);
  }, [held, message]);
  const { text, undo } = message;
  return (
    <div
      class="rp-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span class="rp-toast-text">{text}</span>
      {undo && (
        <Button
          look="plain"
          icon={UndoIcon}
          onClick={() => {
            undo();
            onGone();
          }}
        >
          {translate('undo')}
        </Button>
      )}
      <IconButton icon={CloseIcon} label={translate('close')} onClick={onGone} />
    </div>
  );
}
