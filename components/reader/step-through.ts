/** Keys on a button of a list: arrows go to the next and back, Home and End to the ends. The pages do not get them. */
export function stepThrough(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const buttons = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = (() => {
    switch (event.key) {
      case 'ArrowDown':
        return Math.min(buttons.length - 1, at + 1);
      case 'ArrowUp':
        return Math.max(0, at - 1);
      case 'Home':
        return 0;
      case 'End':
        return buttons.length - 1;
      default:
        return null;
    }
  })();
  if (next === null) return;
  buttons[next]?.focus();
  event.preventDefault();
}
