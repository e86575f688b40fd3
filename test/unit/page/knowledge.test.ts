import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { detectorWith } from '../../../lib/detect/detector.ts';
import { scannedIn } from '../../../lib/detect/scanned.ts';
import { supplementsIn } from '../../../lib/detect/supplements.ts';
import { createTermReader, lexiconSteps } from '../../../lib/detect/terms/index.ts';
import { Knowledge } from '../../../lib/page/knowledge.ts';
import { DomText } from '../../../lib/text/dom/index.ts';
import { pageOf } from '../text/dom.ts';

const ENGLISH =
  'The Committee reports to the Assembly on the work of the year and on what it has found in the field.';
const FRENCH =
  'Le Comité fait rapport à l’Assemblée sur les travaux de l’année et sur ce qu’il a constaté dans les pays.';

let sent: { type: string; request: unknown }[];
let lifetime: AbortController;
let navigation: EventTarget;
/** What the background knows of the terms of a language; null where it fails. */
let forms: ((language: string) => readonly object[]) | null;

const acabq = (language: string) => ({ form: 'ACABQ', language, id: 'acabq', length: 'short', gated: false });

/** The background puts the scripts into the page before it answers. */
function answer({ type, request }: { type: string; request: { language?: string } }): unknown {
  if (type === 'tab.references') globalThis.rapporteurReferences = { detectorWith };
  if (type === 'tab.terms')
    globalThis.rapporteurTerms = { createTermReader, lexiconSteps, supplementsIn, scannedIn };
  if (type !== 'index.lexicon') return { ok: true, value: {} };
  if (!forms) return { ok: false, fault: { code: 'background-failed' } };
  return { ok: true, value: { version: '1', database: 'ready', forms: forms(request.language ?? '') } };
}

function visit(address: string): void {
  const { href, hostname, hash } = new URL(address);
  vi.stubGlobal('location', { href, hostname, hash });
}

function moves(isTrusted = true): void {
  navigation.dispatchEvent(
    Object.defineProperty(new Event('navigatesuccess'), 'isTrusted', { value: isTrusted }),
  );
}

beforeEach(() => {
  sent = [];
  forms = (language) => [acabq(language)];
  lifetime = new AbortController();
  navigation = new EventTarget();
  vi.useFakeTimers();
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 });
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'rapporteur',
      sendMessage: (message: never) => {
        sent.push(message);
        return new Promise((resolve) => setTimeout(() => resolve(answer(message)), 20));
      },
    },
  });
});
afterEach(() => {
  lifetime.abort();
  globalThis.rapporteurReferences = undefined;
  globalThis.rapporteurTerms = undefined;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What is known of a page; its text is read where `read` says so. */
function open(body: string, { address = 'https://www.example.org/page', read = true } = {}) {
  visit(address);
  const page = pageOf(body);
  vi.stubGlobal('document', page);
  const text = new DomText(page.documentElement);
  const more: boolean[] = [];
  const knowledge = new Knowledge(text, lifetime.signal, (first) => more.push(first));
  const readOn = () => {
    while (text.readNext());
    text.publish();
  };
  if (read) readOn();
  return { page, text, knowledge, more, readOn };
}

const settle = () => vi.advanceTimersByTimeAsync(10_000);
const types = () => sent.map(({ type }) => type);
const found = (knowledge: Knowledge, text: string) => {
  const { references, terms } = knowledge.createDetector().scan(text);
  return { references: references.map(({ symbol }) => symbol), terms: terms.map(({ id }) => id) };
};

describe('what is known of a page', () => {
  it('is its title, its language and its address without a fragment', () => {
    const { knowledge } = open(
      `<h1> On
      the  field </h1><p>${FRENCH.repeat(4)}</p>`,
      { address: 'https://www.example.org/a?b=1#c' },
    );
    expect(knowledge.shown()).toEqual({
      symbol: null,
      language: 'fr',
      title: 'On the field',
      url: 'https://www.example.org/a?b=1',
    });
  });

  it('is the document that its head names, once what detects is there', async () => {
    const { knowledge, more } = open(`<p>A/80/400</p><p>${ENGLISH}</p>`);
    expect(knowledge.identity().symbol).toBeNull();
    expect(knowledge.isAwaited).toBe(true);
    await settle();
    expect(knowledge.isAwaited).toBe(false);
    expect(more).toEqual([true]);
    expect(knowledge.identity().symbol).toBe('A/80/400');
  });

  it('is asked for by an address that names a document, before the text is read', async () => {
    const { knowledge } = open('', { address: 'https://undocs.org/en/A/80/400', read: false });
    await settle();
    expect(types()).toContain('tab.references');
    expect(knowledge.identity()).toMatchObject({ symbol: 'A/80/400', language: 'en' });
  });

  it('asks for nothing on a page without a sign of a reference', async () => {
    const { knowledge, more } = open(`<p>${ENGLISH}</p>`);
    expect(found(knowledge, 'Words of others')).toEqual({ references: [], terms: [] });
    await settle();
    expect([sent, more]).toEqual([[], []]);
  });

  it('is not kept before the text is read', () => {
    const { page, knowledge, readOn } = open('<h1>Loading</h1>', { read: false });
    expect(knowledge.identity().title).toBe('Loading');
    const [title] = page.querySelectorAll('h1');
    if (title) title.textContent = 'Report';
    expect(knowledge.identity().title).toBe('Report');
    readOn();
    const kept = knowledge.identity();
    if (title) title.textContent = 'Other';
    expect(knowledge.identity()).toBe(kept);
  });
});

describe('a detector', () => {
  it('finds nothing until what detects is there, then references, then terms as well', async () => {
    const { knowledge, more } = open(`<p>See A/80/400. ${ENGLISH}</p>`);
    expect(found(knowledge, 'A/80/400 of ACABQ')).toEqual({ references: [], terms: [] });
    await settle();
    expect(found(knowledge, 'A/80/400 of ACABQ')).toEqual({ references: ['A/80/400'], terms: [] });
    expect(more).toEqual([true]);
    await settle();
    expect(more).toEqual([true, false]);
    expect(found(knowledge, 'A/80/400 of ACABQ')).toEqual({ references: ['A/80/400'], terms: ['acabq'] });
    expect(types()).toEqual(['tab.references', 'index.lexicon', 'tab.terms']);
    expect(sent[1]?.request).toEqual({ language: 'en' });
  });

  it('knows the body that a bare number of the page’s host belongs to', async () => {
    const at = async (address: string) => {
      const { knowledge } = open(`<p>See A/80/400. ${ENGLISH}</p>`, { address });
      await settle();
      return found(knowledge, 'recalls resolution 53/4 of its session').references;
    };
    expect(await at('https://www.unodc.org/a')).not.toEqual(await at('https://www.example.org/a'));
  });

  it('reads terms in the language of the document alone', async () => {
    const { knowledge } = open(`<p>See A/80/400. ${ENGLISH}</p>`);
    await settle();
    knowledge.createDetector();
    await settle();
    const scanned = (language: 'en' | 'fr') => knowledge.detectorFor(language).scan('ACABQ').terms.length;
    expect([scanned('en'), scanned('fr')]).toEqual([1, 0]);
  });

  it('asks once a language, and reads no terms where the background fails', async () => {
    forms = null;
    const { knowledge, more } = open(`<p>See A/80/400. ${ENGLISH}</p>`);
    await settle();
    knowledge.createDetector();
    knowledge.createDetector();
    await settle();
    knowledge.createDetector();
    await settle();
    expect(types().filter((type) => type === 'index.lexicon')).toHaveLength(1);
    expect(more).toEqual([true, false]);
    expect(found(knowledge, 'A/80/400 of ACABQ')).toEqual({ references: ['A/80/400'], terms: [] });
  });

  it('tells nothing to a page that was left while the terms came', async () => {
    const { knowledge, more } = open(`<p>See A/80/400. ${ENGLISH}</p>`);
    await settle();
    knowledge.createDetector();
    lifetime.abort();
    await settle();
    expect(more).toEqual([true]);
  });
});

describe('the terms of a text without references', () => {
  it('are wanted where it holds words', async () => {
    const { knowledge } = open(`<p>${ENGLISH}</p>`);
    knowledge.createDetector().scan('12.5');
    knowledge.wantTerms();
    expect(sent).toEqual([]);
    knowledge.createDetector().scan('Words');
    knowledge.wantTerms();
    knowledge.wantTerms();
    await settle();
    expect(types()).toEqual(['tab.references']);
  });
});

describe('a site that goes to another of its pages without loading', () => {
  const ADDRESS = 'https://undocs.org/en/A/80/400';
  const OTHER = 'https://undocs.org/en/A/80/500';

  async function atDocument() {
    const opened = open(`<p>${ENGLISH}</p>`, { address: ADDRESS });
    await settle();
    opened.knowledge.identity();
    opened.more.length = 0;
    return opened;
  }

  it('shows another document', async () => {
    const { knowledge, more } = await atDocument();
    visit(OTHER);
    expect(knowledge.identity().symbol).toBe('A/80/400');
    moves();
    expect(more).toEqual([false]);
    expect(knowledge.shown()).toMatchObject({ symbol: 'A/80/500', url: OTHER });
  });

  it('says nothing more where document and language are the same', async () => {
    const { more } = await atDocument();
    visit(`${ADDRESS}#paragraph`);
    moves();
    expect(more).toEqual([]);
  });

  it('is not believed where the page only says so', async () => {
    const { knowledge, more } = await atDocument();
    visit(OTHER);
    moves(false);
    expect(more).toEqual([]);
    expect(knowledge.identity().symbol).toBe('A/80/400');
  });

  it('is followed no longer than the page is there', async () => {
    const { more } = await atDocument();
    lifetime.abort();
    visit(OTHER);
    moves();
    expect(more).toEqual([]);
  });
});
