import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyAsRead } from '../../../lib/reader/copy.ts';
import type { Span } from '../../../lib/text/types.ts';
import { plainText } from '../anchor/plain-text.ts';
import { heedSignals } from '../page/signals.ts';

const { Event: PageEvent, Element: PageElement } = parseHTML('<p></p>');
const READ = 'Recalling its resolution 70/1 of 25 September 2015';

let page: Document;
let lifetime: AbortController;
let span: Span | null;
/** What is selected, as it is drawn. */
let seen: string;

beforeEach(() => {
  page = parseHTML('<html><body><p>x</p><input></body></html>').document;
  heedSignals(page);
  lifetime = new AbortController();
  span = { start: 0, end: READ.length };
  seen = READ;
  vi.stubGlobal('document', page);
  vi.stubGlobal('Element', PageElement);
  vi.stubGlobal('getSelection', () => ({
    isCollapsed: seen === '',
    getRangeAt: () => ({}),
    toString: () => seen,
  }));
});
afterEach(() => vi.unstubAllGlobals());

/** Copies from a document that reads so; gives what lies in the clipboard then, nothing where that is left to the browser. */
function copied(read = READ, selector = 'p'): string[] {
  copyAsRead({ text: plainText([read]), spanOf: () => span }, lifetime.signal);
  const clipboard: string[] = [];
  const event = new PageEvent('copy', { bubbles: true, cancelable: true });
  const setData = (type: string, given: string) => clipboard.push(`${type}: ${given}`);
  Object.defineProperty(event, 'clipboardData', { value: { setData } });
  page.querySelector(selector)?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(clipboard.length > 0);
  return clipboard;
}

it('what is selected is copied as it is read, not as it is drawn', () => {
  seen = READ.split(' ').reverse().join('\n');
  expect(copied()).toEqual([`text/plain: ${READ}`]);
});

it.each([
  ['nothing is selected', READ, () => (seen = '')],
  ['the selection is in no page', READ, () => (span = null)],
  ['much less would be copied than is seen', READ, () => (seen = 'x'.repeat(400))],
  [
    'much more would be copied than is seen',
    'y'.repeat(400),
    () => {
      seen = 'x';
      span = { start: 0, end: 400 };
    },
  ],
])('the browser copies where %s', (_, read, given) => {
  given();
  expect(copied(read)).toEqual([]);
});

it('what is selected in a field is the field’s', () => {
  expect(copied(READ, 'input')).toEqual([]);
});

it('nothing is changed once the reader is left', () => {
  const before = copied();
  lifetime.abort();
  const event = new PageEvent('copy', { bubbles: true, cancelable: true });
  page.querySelector('p')?.dispatchEvent(event);
  expect([before.length, event.defaultPrevented]).toEqual([1, false]);
});
