import { expect, it } from 'vitest';
import { DomText } from '../../../lib/text/dom/index.ts';
import { pageOf, wordsOf } from './dom.ts';

/** The text of a page, and for each word of it the words that its ranges cover. */
function read(body: string) {
  const text = new DomText(pageOf(body).body);
  while (text.readNext());
  text.publish();
  return {
    text: text.text,
    covered: [...text.text.matchAll(/\S+/g)].map(({ 0: word, index }) =>
      wordsOf(text.ranges({ start: index, end: index + word.length })),
    ),
  };
}

it.each([
  ['<p>see <b> A/80/1</b> now</p>', 'see A/80/1 now'],
  ['<p> see</p>', 'see'],
  ['<p>see <i> </i> A/80/1</p>', 'see A/80/1'],
  ['<p>see<br> A/80/1</p>', 'see A/80/1'],
  ['<p>\n  see\n  <b>\n A/80/1 </b>\n now </p>', 'see A/80/1 now'],
])('white space where two elements meet counts once, and moves no place: %j', (body, text) => {
  const found = read(body);
  expect(found.text).toBe(text);
  expect(found.covered).toEqual(text.split(' '));
});
