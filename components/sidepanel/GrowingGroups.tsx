import type { ComponentChildren } from 'preact';
import { shareOf } from '../../lib/panel/group.ts';
import { useGrowing } from './useGrowing.ts';

/** Rows under a heading. */
export interface ShownGroup<Row> {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface GrowingGroupsProps<Row> {
  readonly groups: readonly ShownGroup<Row>[];
  /** What the rows were filtered by: with another filter the list begins anew. */
  readonly filter: string;
  /** One row, as an item of a list. */
  readonly children: (row: Row) => ComponentChildren;
}

/** Groups of rows, of which only so many stand as the reader has come near to. */
export function GrowingGroups<Row>({ groups, filter, children }: GrowingGroupsProps<Row>) {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const { shown, end } = useGrowing(total, filter);
  const shares = shareOf(groups, shown);
  return (
    <div class="panel-growing">
      {groups.map(({ key, title, rows }, index) =>
        shares[index] ? (
          <section key={key} class="panel-group">
            <h2>
              {title} <span class="rp-count">{rows.length}</span>
            </h2>
            <ul class="panel-list">{rows.slice(0, shares[index]).map(children)}</ul>
          </section>
        ) : null,
      )}
      <div ref={end} class="panel-growing-end" aria-hidden="true" />
    </div>
  );
}
