import { useEffect, useMemo, useRef } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import type { Entry, Group } from '../../lib/highlights/library/arrange.ts';
import { colourOfKey } from '../excerpts/Swatches.tsx';
import { useTranslate } from '../theme/index.ts';
import { useActions, useGroupTitle } from './context.ts';
import { Row } from './Row.tsx';
import type { View } from './view.ts';
import { VirtualList } from './VirtualList.tsx';

/** Heights of an excerpt and of a group's heading in px; library.css holds the same. */
const ROW_PX = 112;
const HEADING_PX = 44;

type Item = { readonly heading: Group } | { readonly entry: Entry; readonly place: number };

/** All shown excerpts, grouped. Arrows move, Space selects, Enter opens, Delete deletes, C copies, digits colour. */
export function List({
  view,
  onCall,
}: {
  readonly view: View;
  /** An excerpt was pressed, to be looked at in full. */
  readonly onCall: () => void;
}) {
  const translate = useTranslate(library);
  const scroller = useRef<HTMLDivElement>(null);
  const actions = useActions();
  const items = useMemo(() => itemsOf(view.groups), [view.groups]);
  const heights = useMemo(() => items.map((item) => ('heading' in item ? HEADING_PX : ROW_PX)), [items]);
  const order = useMemo(
    () => items.flatMap((item) => ('entry' in item ? [item.entry.highlight] : [])),
    [items],
  );
  const anchor = useRef<string | null>(null);
  const now = order.findIndex(({ id }) => id === view.active);

  useEffect(() => {
    const index = items.findIndex((item) => 'entry' in item && item.entry.highlight.id === view.active);
    const box = scroller.current;
    if (index < 0 || !box) return;
    const top = heights.slice(0, index).reduce((sum, height) => sum + height, 0);
    if (top < box.scrollTop) box.scrollTop = top - HEADING_PX;
    else if (top + ROW_PX > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW_PX - box.clientHeight;
  }, [view.active, items]);

  // Another question: its answers are read from the first.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [view.query, view.filters]);

  // What was active may be gone: what came after it is active then, so that one can go on from there.
  const place = useRef(0);
  if (now >= 0) place.current = now;
  const gone =
    view.active !== null && !(view.all ?? []).some(({ highlight }) => highlight.id === view.active);
  useEffect(() => {
    if (gone) view.setActive(order[Math.min(place.current, order.length - 1)]?.id ?? null);
  }, [gone]);

  const select = (id: string, range: boolean) => {
    const next = new Set(view.selected);
    const from = range ? order.findIndex((highlight) => highlight.id === anchor.current) : -1;
    const to = order.findIndex((highlight) => highlight.id === id);
    if (from >= 0)
      for (const { id: between } of order.slice(Math.min(from, to), Math.max(from, to) + 1))
        next.add(between);
    else if (!next.delete(id)) next.add(id);
    anchor.current = id;
    view.setSelected(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const highlight = order[now];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 1);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[
      event.key
    ];
    const control = event.ctrlKey || event.metaKey;
    const colour = colourOfKey(event.key);
    const meant = () => (view.selected.size > 0 || !highlight ? [...view.selected] : [highlight.id]);
    if (step !== undefined) {
      const next = order[Math.max(0, Math.min(order.length - 1, now + step))];
      if (next) view.setActive(next.id);
      if (next && event.shiftKey) select(next.id, true);
    } else if (control && event.key === 'a') view.setSelected(new Set(order.map(({ id }) => id)));
    else if (event.key === 'Escape') view.setSelected(new Set());
    else if (!highlight || control) return;
    else if (event.key === ' ') select(highlight.id, false);
    else if (event.key === 'Enter') void actions.open(highlight);
    else if (event.key === 'c') void actions.copy(highlight);
    else if (event.key === 'Delete') void actions.remove(meant());
    else if (colour) void actions.edit(meant(), { set: { colour } });
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      class="library-list"
      role="listbox"
      tabIndex={0}
      aria-label={translate('list')}
      aria-multiselectable="true"
      aria-activedescendant={now >= 0 ? `excerpt-${now}` : undefined}
      onKeyDown={onKeyDown}
    >
      <VirtualList
        scroller={scroller}
        heights={heights}
        row={(index) => {
          const item = items[index];
          if (!item) return null;
          if ('heading' in item)
            return <Heading key={`group-${item.heading.key}`} group={item.heading} view={view} />;
          const { highlight } = item.entry;
          return (
            <Row
              key={`${item.place}-${highlight.id}`}
              id={`excerpt-${item.place}`}
              translate={translate}
              entry={item.entry}
              active={highlight.id === view.active}
              selected={view.selected.has(highlight.id)}
              position={item.place + 1}
              total={order.length}
              onActivate={() => {
                anchor.current = highlight.id;
                view.setActive(highlight.id);
                onCall();
              }}
              onSelect={(range) => select(highlight.id, range)}
            />
          );
        }}
      />
    </div>
  );
}

function itemsOf(groups: readonly Group[]): Item[] {
  const items: Item[] = [];
  let place = 0;
  for (const group of groups) {
    if (groups.length > 1 || group.key !== '') items.push({ heading: group });
    for (const entry of group.entries) items.push({ entry, place: place++ });
  }
  return items;
}

function Heading({ group, view }: { readonly group: Group; readonly view: View }) {
  const title = useGroupTitle();
  return (
    <div class="library-heading" role="presentation">
      <bdi>{title(group, view.grouping)}</bdi> <span class="rp-muted">{group.entries.length}</span>
    </div>
  );
}
