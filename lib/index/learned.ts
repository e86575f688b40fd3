/**
 * The pack of what open documents say of themselves and of what they cite. It is asked after all others, wherever it
 * stands: what was given goes before what was read. Its name in six languages is in data/messages/index.json.
 */
export const LEARNED = { id: 'read-from-documents', name: 'Read from documents', precedence: -1 } as const;

/** Packs in the order in which they are asked. */
export function inOrder<Pack extends { readonly id: string; readonly precedence: number }>(
  packs: readonly Pack[],
): Pack[] {
  const rank = ({ id, precedence }: Pack): number => (id === LEARNED.id ? -Infinity : precedence);
  return [...packs].sort((left, right) => {
    const [one, other] = [rank(left), rank(right)];
    return one === other ? (left.id < right.id ? -1 : 1) : other > one ? 1 : -1;
  });
}
