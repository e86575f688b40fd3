import { useEffect, useState } from 'preact/hooks';
import type { ExcerptController, Said } from './controller.ts';
import { CloseIcon } from './icons.tsx';

/** Long enough to read it and reach the button, in ms; the time stands still under the pointer and with the focus in. */
const STAY_MS = 8000;

/** What was just done, with the way back or forth; or why it could not be. Screen readers are told by the overlay. */
export function Message({
  controller,
  said,
}: {
  readonly controller: ExcerptController;
  readonly said: Said;
}) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => controller.say(null), STAY_MS);
    return () => clearTimeout(timer);
  }, [held, said]);
  const { offer } = said;
  return (
    <div
      class="excerpt-message"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{said.text}</span>
      {offer && (
        <button type="button" class="action" onClick={() => void controller.turn(offer.way, offer.deed)}>
          {controller.translate(offer.way)}
        </button>
      )}
      <button
        type="button"
        class="tool"
        aria-label={controller.translate('close')}
        onClick={() => controller.say(null)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
