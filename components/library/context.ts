import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import type { Colour, Edit, Highlight } from '../../lib/highlights/index.ts';
import { highlightsProtocol } from '../../lib/highlights/index.ts';
import type { Group, Grouping } from '../../lib/highlights/library/arrange.ts';
import type { Collection } from '../../lib/highlights/library/collection.ts';
import { formatDate } from '../../lib/i18n/index.ts';
import { call } from '../../lib/messages/index.ts';
import { copyText } from '../../lib/page/clipboard.ts';
import { bodyName } from '../../lib/symbols/names.ts';
import { faultSentence, useToast } from '../controls/index.ts';
import { useLanguage, useSettings, useTranslate } from '../theme/index.ts';

const CollectionContext = createContext<Collection | null>(null);
export const CollectionProvider = CollectionContext.Provider;

export function useCollection(): Collection {
  const collection = useContext(CollectionContext);
  if (!collection) throw new Error('the library needs its collection');
  return collection;
}

/** What one can do to excerpts; each says what it did and can be taken back. */
export function useActions() {
  const collection = useCollection();
  const toast = useToast();
  const language = useLanguage();
  const translate = useTranslate(library);

  const undo = (action: string) =>
    void collection.undo(action).then((result) => {
      if (!result.ok) toast({ text: faultSentence(result.fault, language) });
    });
  const told = async (
    work: ReturnType<Collection['edit']>,
    message: 'changedMany' | 'deleted' | 'imported' | 'restored' | null,
    count: number,
  ): Promise<boolean> => {
    const result = await work;
    if (!result.ok) toast({ text: faultSentence(result.fault, language) });
    else if (message) toast({ text: translate(message, { count }), undo: () => undo(result.value) });
    return result.ok;
  };

  return {
    /** A change that shows by itself needs no message. */
    edit: (ids: readonly string[], edit: Edit) =>
      told(collection.edit(ids, edit), ids.length > 1 ? 'changedMany' : null, ids.length),
    remove: (ids: readonly string[]) => told(collection.remove(ids), 'deleted', ids.length),
    import: (highlights: readonly Highlight[]) =>
      told(collection.import(highlights), 'imported', highlights.length),
    restore: (highlights: readonly Highlight[], replace: boolean) =>
      told(collection.restore(highlights, replace), 'restored', highlights.length),
    async copy(highlight: Highlight) {
      const cited = await call(highlightsProtocol, 'cite', { highlight });
      if (!cited.ok) {
        toast({ text: faultSentence(cited.fault, language) });
        return;
      }
      const copied = await copyText(cited.value.text);
      toast({ text: translate(copied ? 'copied' : 'copyRefused') });
    },
    async open(highlight: Highlight) {
      const answer = await call(highlightsProtocol, 'open', { id: highlight.id });
      if (!answer.ok) toast({ text: faultSentence(answer.fault, language) });
    },
    async step(direction: 'undo' | 'redo') {
      const history = await call(highlightsProtocol, 'history', {});
      const step = history.ok ? history.value[direction] : null;
      if (step) await told(collection[direction](step.id), null, step.count);
    },
  };
}

/** Names of what excerpts are filtered and grouped by. */
export function useNames() {
  const language = useLanguage();
  const translate = useTranslate(library);
  const { colourNames } = useSettings();
  return useMemo(
    () => ({
      body: (prefix: string) =>
        prefix === ''
          ? translate('noBody')
          : (bodyName(prefix, language) ?? (prefix || translate('unknownBody'))),
      colour: (colour: Colour) => colourNames[colour] ?? translate(colour),
      day: (milliseconds: number) => formatDate(new Date(milliseconds).toISOString().slice(0, 10), language),
      date: (iso: string) => formatDate(iso, language),
    }),
    [language, translate, colourNames],
  );
}

/** The name of a group of the list. */
export function useGroupTitle(): (group: Group, grouping: Grouping) => string {
  const translate = useTranslate(library);
  const names = useNames();
  return ({ key, entries: [first] }, grouping) => {
    switch (grouping) {
      case 'document':
        return [first?.highlight.symbol, first?.title].filter((part) => part).join(' · ') || key;
      case 'body':
        return names.body(key);
      case 'tag':
        return key || translate('noTag');
      case 'colour':
        return first ? names.colour(first.highlight.colour) : key;
      case 'month':
        return names.date(key);
      case 'none':
        return key;
    }
  };
}
