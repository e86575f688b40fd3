import { highlightsProtocol } from '../../lib/highlights/protocol.ts';
import { indexProtocol } from '../../lib/index/protocol.ts';
import { call } from '../../lib/messages/index.ts';
import type { Result } from '../../lib/faults/index.ts';
import { keptProtocol } from '../../lib/reader/kept/protocol.ts';
import { networkProtocol } from '../../lib/network/protocol.ts';
import { tabProtocol } from '../../lib/page/protocol.ts';
import { sampleHighlight } from '../unit/highlights/sample.ts';

const both = { language: 'en', interfaceLanguage: 'fr' } as const;
const query = { query: 'question 7', limit: 5, ...both };
const ids = ['highlight-1'];
const fresh = [sampleHighlight(8), sampleHighlight(9)];
const read = { symbol: 'A/70/1', language: 'en' as const, title: 'Report', cites: ['A/69/1'] };

const keptDocument = {
  symbol: 'A/70/1',
  language: 'en' as const,
  address: 'https://docs.un.org/en/A/70/1?direct=true',
  version: null,
  bytes: 4,
};

type Ask = () => Promise<Result<unknown>>;

/** What lies in the database before each call: two highlights, a document read, and an action that was undone. */
export const before: readonly Ask[] = [
  () =>
    call(highlightsProtocol, 'add', { action: 'a1', highlights: [sampleHighlight(1), sampleHighlight(2)] }),
  () => call(networkProtocol, 'read', { ...read, symbol: 'A/70/2' }),
  () => call(highlightsProtocol, 'add', { action: 'a2', highlights: [sampleHighlight(3)] }),
  () => call(highlightsProtocol, 'undo', { action: 'a2' }),
];

/** One call of every message that the background answers. */
export const calls: Readonly<Record<string, Ask>> = {
  'highlights.add': () => call(highlightsProtocol, 'add', { action: 'x', highlights: fresh }),
  'highlights.edit': () =>
    call(highlightsProtocol, 'edit', { action: 'x', ids, edit: { set: { note: 'New' }, addTags: ['sdg'] } }),
  'highlights.remove': () => call(highlightsProtocol, 'remove', { action: 'x', ids }),
  'highlights.import': () => call(highlightsProtocol, 'import', { action: 'x', highlights: fresh }),
  'highlights.restore': () =>
    call(highlightsProtocol, 'restore', { action: 'x', highlights: fresh, replace: true }),
  'highlights.undo': () => call(highlightsProtocol, 'undo', { action: 'a1' }),
  'highlights.redo': () => call(highlightsProtocol, 'redo', { action: 'a2' }),
  'highlights.history': () => call(highlightsProtocol, 'history', {}),
  'highlights.byDocument': () => call(highlightsProtocol, 'byDocument', { document: 'A/RES/70/1' }),
  'highlights.page': () => call(highlightsProtocol, 'page', { after: null, limit: 10 }),
  'highlights.tags': () => call(highlightsProtocol, 'tags', {}),
  'highlights.copies': () => call(highlightsProtocol, 'copies', {}),
  'highlights.copy': () => call(highlightsProtocol, 'copy', { number: 1 }),
  'highlights.dropCopy': () => call(highlightsProtocol, 'dropCopy', { number: 1 }),
  'highlights.cite': () => call(highlightsProtocol, 'cite', { highlight: sampleHighlight(1) }),
  'highlights.open': () => call(highlightsProtocol, 'open', { id: 'highlight-1' }),
  'highlights.sought': () => call(highlightsProtocol, 'sought', { document: 'A/RES/70/1' }),
  'highlights.soughtShown': () => call(highlightsProtocol, 'soughtShown', { document: 'A/RES/70/1' }),
  'highlights.findings': () =>
    call(highlightsProtocol, 'findings', { findings: [{ id: 'highlight-1', lost: true }] }),
  'index.card': () => call(indexProtocol, 'card', { kind: 'symbol', id: 'A/RES/70/7', ...both }),
  'index.cards': () => call(indexProtocol, 'cards', { symbols: ['A/RES/70/7'], ...both }),
  'index.lexicon': () => call(indexProtocol, 'lexicon', { language: 'en' }),
  'index.search': () => call(indexProtocol, 'search', query),
  'index.suggest': () => call(indexProtocol, 'suggest', query),
  'index.status': () => call(indexProtocol, 'status', {}),
  'index.retry': () => call(indexProtocol, 'retry', {}),
  'network.read': () => call(networkProtocol, 'read', read),
  'network.citing': () => call(networkProtocol, 'citing', { symbol: 'A/69/1' }),
  'network.count': () => call(networkProtocol, 'count', {}),
  'network.forget': () => call(networkProtocol, 'forget', {}),
  'kept.find': () => call(keptProtocol, 'find', { symbol: 'A/70/1', language: 'en' }),
  'kept.read': () => call(keptProtocol, 'read', { id: 1, part: 0 }),
  'kept.begin': () => call(keptProtocol, 'begin', keptDocument),
  'kept.part': () => call(keptProtocol, 'part', { id: 1, part: 0, bytes: 'JVBERg==' }),
  'kept.commit': () => call(keptProtocol, 'commit', { id: 1 }),
  'kept.list': () => call(keptProtocol, 'list', {}),
  'kept.remove': () => call(keptProtocol, 'remove', { id: 1 }),
  'kept.clear': () => call(keptProtocol, 'clear', {}),
  'tab.boxes': () => call(tabProtocol, 'boxes', {}),
  'tab.counted': () => call(tabProtocol, 'counted', { references: 3, terms: 1 }),
  'tab.references': () => call(tabProtocol, 'references', {}),
  'tab.terms': () => call(tabProtocol, 'terms', {}),
  'tab.wake': () => call(tabProtocol, 'wake', {}),
  'tab.views': () => call(tabProtocol, 'views', {}),
};
