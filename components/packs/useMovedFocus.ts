import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** One place higher or lower in the list. */
interface Move {
  readonly id: string;
  readonly by: 1 | -1;
}

/**
 * Keeps the focus on the button that moved a row: the browser takes it from a row that is put elsewhere, and from a button
 * that goes no further, whose neighbour gets it then. `rows` is the order as it is shown.
 */
export function useMovedFocus(rows: readonly { readonly id: string }[]) {
  const list = useRef<HTMLUListElement>(null);
  const move = useRef<Move | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (!move.current) return;
    const { id, by } = move.current;
    move.current = null;
    setMoved(id);
    const row = list.current?.children.item(rows.findIndex((one) => one.id === id));
    const ways = [by, -by].map((way) => row?.querySelector<HTMLElement>(`[data-move="${way}"]:enabled`));
    ways.find((button) => button != null)?.focus();
  }, [rows]);
  return {
    list,
    /** The row that was moved last, null before. */
    moved,
    /** Call it when a move begins. */
    onMove: (id: string, by: 1 | -1) => {
      move.current = { id, by };
    },
  };
}
