/**
 * A listener that hears only what the user did: a page can make events of every kind, and must not open cards, keep
 * excerpts or undo anything by them.
 */
export function trusted<Happened extends Event>(listen: (event: Happened) => void) {
  return (event: Happened): void => {
    if (event.isTrusted) listen(event);
  };
}
