import { languageFacts } from '../../lib/languages/index.ts';
import { briefCitationOf } from '../../lib/highlights/citation.ts';
import type { Entry } from '../../lib/highlights/library/arrange.ts';
import { LostIcon, NoteIcon } from '../controls/index.ts';
import type { Translate } from '../../lib/i18n/index.ts';

export interface RowProps {
  /** Handed down: to make one for each row would take longer than the row. */
  readonly translate: Translate<'select' | 'lost'>;
  readonly entry: Entry;
  readonly id: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly position: number;
  readonly total: number;
  readonly onActivate: () => void;
  readonly onSelect: (range: boolean) => void;
}

/** One excerpt in the list. The list holds the focus, and its Space does what the box does; a row is an option of it. */
export function Row({
  translate,
  entry,
  id,
  active,
  selected,
  position,
  total,
  onActivate,
  onSelect,
}: RowProps) {
  const { highlight, title } = entry;
  const { direction, locale } = languageFacts(highlight.language);
  const citation = briefCitationOf(highlight);
  const bare = !highlight.lost && highlight.tags.length === 0 && highlight.note === '';
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={position}
      class={`excerpt excerpt-${highlight.colour} ${active ? 'excerpt-active' : ''} ${bare ? 'excerpt-bare' : ''}`}
      onClick={(event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(event.shiftKey);
        else onActivate();
      }}
      onKeyDown={() => undefined}
    >
      <span
        class="excerpt-check"
        aria-hidden="true"
        title={translate('select')}
        onClick={(event) => {
          event.stopPropagation();
          onSelect(event.shiftKey);
        }}
      >
        <span class={selected ? 'check check-on' : 'check'} />
      </span>
      <div class="excerpt-body">
        <p class="excerpt-quote" lang={locale} dir={direction}>
          {highlight.quote}
        </p>
        <p class="excerpt-source" dir={direction}>
          <bdi lang={locale} dir={direction}>
            {citation}
          </bdi>
          {highlight.symbol !== null && title !== '' && (
            <>
              <span class="rp-muted">{' · '}</span>
              <span class="excerpt-title rp-muted" dir="auto">
                {title}
              </span>
            </>
          )}
        </p>
        <p class="excerpt-foot">
          {highlight.lost && (
            <span class="excerpt-lost">
              <LostIcon size={14} /> {translate('lost')}
            </span>
          )}
          {highlight.tags.map((tag) => (
            <bdi key={tag} class="excerpt-tag">
              {tag}
            </bdi>
          ))}
          {highlight.note !== '' && (
            <span class="excerpt-note">
              <NoteIcon size={14} /> <bdi>{highlight.note.split('\n', 1)[0]}</bdi>
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
