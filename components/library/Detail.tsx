import { useEffect, useRef, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { languageFacts } from '../../lib/languages/index.ts';
import { anchorOf } from '../../lib/anchor/selectors.ts';
import { citationOf } from '../../lib/highlights/citation.ts';
import type { Highlight } from '../../lib/highlights/index.ts';
import type { Entry } from '../../lib/highlights/library/arrange.ts';
import { Button, CopyIcon, DeleteIcon, IconButton, Notice, OpenIcon } from '../controls/index.ts';
import { Swatches } from '../excerpts/Swatches.tsx';
import { TagField } from '../excerpts/TagField.tsx';
import { useTranslate } from '../theme/index.ts';
import { useActions, useNames } from './context.ts';

/** One excerpt in full, to be edited in place. */
export function Detail({
  entry,
  knownTags,
  onDocument,
}: {
  readonly entry: Entry;
  readonly knownTags: readonly string[];
  /** Shows all excerpts of the document. */
  readonly onDocument: (document: string) => void;
}) {
  const translate = useTranslate(library);
  const actions = useActions();
  const names = useNames();
  const { highlight, title, date } = entry;
  const { direction, locale } = languageFacts(highlight.language);
  const ids = [highlight.id];
  return (
    <section class="library-detail" aria-label={translate('details')}>
      <header class="detail-head">
        <Swatches
          label={translate('colour')}
          nameOf={names.colour}
          chosen={highlight.colour}
          onChoose={(colour) => void actions.edit(ids, { set: { colour } })}
        />
        <span class="detail-gap" />
        <IconButton icon={CopyIcon} label={translate('copy')} onClick={() => void actions.copy(highlight)} />
        <IconButton icon={DeleteIcon} label={translate('delete')} onClick={() => void actions.remove(ids)} />
      </header>
      {highlight.lost && <Notice tone="warning">{translate('lostWhy')}</Notice>}
      <blockquote class={`detail-quote excerpt-${highlight.colour}`} lang={locale} dir={direction}>
        <Quote highlight={highlight} />
      </blockquote>
      <p class="detail-source">
        <bdi lang={locale} dir={direction}>
          {citationOf(highlight)}
        </bdi>
      </p>
      {title !== '' && <p class="rp-muted">{title}</p>}
      <p class="rp-muted detail-dates">
        {date !== null && <span>{translate('dated', { date: names.date(date) })}</span>}
        <span>{translate('kept', { date: names.day(highlight.createdAt) })}</span>
      </p>
      <div class="dialog-row">
        <Button look="primary" icon={OpenIcon} onClick={() => void actions.open(highlight)}>
          {translate(highlight.lost ? 'placeAgain' : 'open')}
        </Button>
        <Button onClick={() => onDocument(highlight.document)}>{translate('allOfDocument')}</Button>
      </div>
      <Note key={highlight.id} highlight={highlight} />
      <div class="detail-tags">
        <h3>{translate('tags')}</h3>
        <TagField
          label={translate('tags')}
          placeholder={translate('addTag')}
          removeLabel={(tag) => translate('removeTag', { tag })}
          tags={highlight.tags}
          known={knownTags}
          onChange={(tags) => void actions.edit(ids, { set: { tags: [...tags] } })}
        />
      </div>
    </section>
  );
}

/** The quote; of a lost one also what stood around it. */
function Quote({ highlight }: { readonly highlight: Highlight }) {
  const anchor = highlight.lost ? anchorOf(highlight.selectors) : null;
  return (
    <>
      {anchor && <span class="rp-muted">{anchor.prefix}</span>}
      <span>{highlight.quote}</span>
      {anchor && <span class="rp-muted">{anchor.suffix}</span>}
    </>
  );
}

/** The note, saved when the focus leaves it or the page goes. */
function Note({ highlight }: { readonly highlight: Highlight }) {
  const translate = useTranslate(library);
  const actions = useActions();
  const [text, setText] = useState(highlight.note);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => setText(highlight.note), [highlight.note]);
  const save = () => {
    if (latest.current !== highlight.note)
      void actions.edit([highlight.id], { set: { note: latest.current } });
  };
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [highlight]);
  return (
    <label class="detail-note">
      <h3>{translate('note')}</h3>
      <textarea
        dir="auto"
        rows={5}
        placeholder={translate('notePlaceholder')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={save}
      />
    </label>
  );
}
