import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { GROUPINGS, NO_FILTERS, SORTINGS, tally, type Entry } from '../../lib/highlights/library/arrange.ts';
import { askPersistence } from '../../lib/highlights/persistence.ts';
import { Collection } from '../../lib/highlights/library/collection.ts';
import type { IndexDatabase } from '../../lib/index/database.ts';
import {
  BackupIcon,
  Button,
  DownloadIcon,
  EmptyState,
  FaultNotice,
  HighlightIcon,
  IconButton,
  SearchIcon,
  Select,
  Tabs,
  TextField,
  UndoIcon,
  UpIcon,
  UploadIcon,
  useKeptFocus,
  Waiting,
} from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { BackupDialog } from './BackupDialog.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CollectionProvider, useActions } from './context.ts';
import { Detail } from './Detail.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { List } from './List.tsx';
import { Overview } from './Overview.tsx';
import { useSettled } from './useSettled.ts';
import { useView } from './view.ts';

export interface LibraryProps {
  readonly lifetime: AbortSignal;
  /** The index packs, which a backup holds too. */
  readonly packs: IndexDatabase;
}

const NONE: readonly Entry[] = [];
/** Where the excerpt in full stands below the list, not beside it; narrow.css has the same. */
const BELOW = '(max-width: 900px)';

/** The library page: all excerpts, found, arranged, edited, taken in and out. */
export function Library({ lifetime, packs }: LibraryProps) {
  const language = useLanguage();
  const { collection, ended } = useMemo(() => {
    const ended = new AbortController();
    const signal = AbortSignal.any([lifetime, ended.signal]);
    return { ended, collection: new Collection(language, signal) };
  }, [language, lifetime]);
  useEffect(() => () => ended.abort(), [ended]);
  return (
    <CollectionProvider value={collection}>
      <Content collection={collection} packs={packs} />
    </CollectionProvider>
  );
}

function Content({ collection, packs }: { readonly collection: Collection; readonly packs: IndexDatabase }) {
  const translate = useTranslate(library);
  const view = useView(collection);
  const actions = useActions();
  useKeptFocus();
  const [dialog, setDialog] = useState<'export' | 'import' | 'backup' | null>(null);
  const [tab, setTab] = useState<'excerpts' | 'overview'>('excerpts');
  const aside = useRef<HTMLElement>(null);
  const [called, setCalled] = useState(0);
  useEffect(() => {
    if (called > 0 && matchMedia(BELOW).matches) show(aside.current);
  }, [called]);
  const all = view.all ?? NONE;
  const settled = useSettled(all);
  const knownTags = useMemo(
    () => tally(settled, ({ highlight }) => highlight.tags).map(([tag]) => tag),
    [settled],
  );
  const active = all.find(({ highlight }) => highlight.id === view.active);

  const hasExcerpts = all.length > 0;
  useEffect(() => {
    if (hasExcerpts) void askPersistence();
  }, [hasExcerpts]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (!typing && event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLElement>('.library-search input')?.focus();
        return;
      }
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      void actions.step(event.shiftKey ? 'redo' : 'undo');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [collection]);

  const clear = () => {
    view.setQuery('');
    view.setFilters(NO_FILTERS);
  };

  return (
    <main class="library">
      <header class="library-head">
        <h1>{translate('title')}</h1>
        <TextField
          class="library-search"
          label={translate('search')}
          labelUnseen
          dir="auto"
          icon={SearchIcon}
          placeholder={translate('search')}
          value={view.query}
          onInput={view.setQuery}
        />
        <IconButton icon={UndoIcon} label={translate('undo')} onClick={() => void actions.step('undo')} />
        <IconButton
          icon={UndoIcon}
          class="redo"
          label={translate('redo')}
          onClick={() => void actions.step('redo')}
        />
        <Button
          class="library-action"
          title={translate('export')}
          icon={DownloadIcon}
          disabled={!view.whole || all.length === 0}
          onClick={() => setDialog('export')}
        >
          {translate('export')}
        </Button>
        <Button
          class="library-action"
          title={translate('import')}
          icon={UploadIcon}
          disabled={!view.whole}
          onClick={() => setDialog('import')}
        >
          {translate('import')}
        </Button>
        <Button
          class="library-action"
          title={translate('backup')}
          icon={BackupIcon}
          disabled={!view.whole}
          onClick={() => setDialog('backup')}
        >
          {translate('backup')}
        </Button>
      </header>
      <ExportDialog open={dialog === 'export'} view={view} onClose={() => setDialog(null)} />
      <ImportDialog open={dialog === 'import'} view={view} onClose={() => setDialog(null)} />
      <BackupDialog open={dialog === 'backup'} view={view} packs={packs} onClose={() => setDialog(null)} />
      {view.fault && <FaultNotice fault={view.fault} />}
      {!view.all && !view.fault && <Waiting />}
      {view.all?.length === 0 && (
        <EmptyState icon={HighlightIcon} title={translate('empty')}>
          {translate('emptyHow')}
        </EmptyState>
      )}
      {all.length > 0 && (
        <div class={`library-columns ${tab === 'overview' ? 'library-columns-wide' : ''}`}>
          <FilterPanel all={settled} filters={view.filters} setFilters={view.setFilters} />
          <div class="library-main">
            <Tabs
              label={translate('title')}
              value={tab}
              onChange={setTab}
              tabs={[
                { value: 'excerpts', label: translate('excerpts'), count: view.shown.length },
                { value: 'overview', label: translate('overview') },
              ]}
            >
              {tab === 'overview' ? (
                <Overview view={view} onChoose={() => setTab('excerpts')} />
              ) : (
                <>
                  <div class="library-order">
                    <span class="library-count" role="status">
                      {!view.whole
                        ? translate('reading')
                        : view.shown.length === all.length
                          ? translate('count', { count: all.length })
                          : translate('shown', { count: view.shown.length, total: all.length })}
                    </span>
                    <Select
                      label={translate('group')}
                      labelUnseen
                      value={view.grouping}
                      choices={GROUPINGS.map((value) => ({
                        value,
                        label: `${translate('group')}: ${translate(value)}`,
                      }))}
                      onChange={view.setGrouping}
                    />
                    <Select
                      label={translate('sort')}
                      labelUnseen
                      value={view.sorting}
                      choices={SORTINGS.filter((value) => value !== 'best' || view.query !== '').map(
                        (value) => ({
                          value,
                          label: translate(value),
                        }),
                      )}
                      onChange={view.setSorting}
                    />
                  </div>
                  <BulkBar view={view} knownTags={knownTags} />
                  {view.shown.length === 0 ? (
                    <EmptyState
                      icon={SearchIcon}
                      title={translate('nothing')}
                      action={<Button onClick={clear}>{translate('clearFilters')}</Button>}
                    >
                      {translate('nothingHow')}
                    </EmptyState>
                  ) : (
                    <List view={view} onCall={() => setCalled((count) => count + 1)} />
                  )}
                </>
              )}
            </Tabs>
          </div>
          {tab === 'excerpts' && (
            <aside ref={aside} class="library-aside" tabIndex={-1}>
              {active && (
                <Button
                  class="library-return"
                  icon={UpIcon}
                  onClick={() => show(document.querySelector('.library-list'))}
                >
                  {translate('backToList')}
                </Button>
              )}
              {active ? (
                <Detail
                  entry={active}
                  knownTags={knownTags}
                  onDocument={(document) => view.setFilters({ ...NO_FILTERS, document })}
                />
              ) : (
                <p class="rp-muted">{translate('pick')}</p>
              )}
            </aside>
          )}
        </div>
      )}
    </main>
  );
}

/** Brings a part of a page that scrolls as a whole to its upper edge, with the focus. */
function show(part: HTMLElement | null): void {
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}
