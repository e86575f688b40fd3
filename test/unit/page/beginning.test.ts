import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { beginningOf } from '../../../lib/page/beginning.ts';
import { pageOf as documentOf } from '../text/dom.ts';

const pageOf = (body: string): Element => documentOf(body).documentElement;

describe('the beginning of a page', () => {
  beforeAll(() => vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 }));
  afterAll(() => vi.unstubAllGlobals());

  it('is its text, without scripts and styles', () => {
    const page = pageOf('<style>p {}</style><p>one <i>two</i></p><script>3</script> four');
    expect(beginningOf(page, 100)).toBe('one two four');
  });

  it('ends where it is long enough, in the middle of a text too', () => {
    expect(beginningOf(pageOf('<p>one two</p><p>three</p>'), 5)).toBe('one t');
  });

  it('is empty where a page took its body out', () => {
    const page = pageOf('text');
    page.querySelector('body')?.remove();
    expect(beginningOf(page, 100)).toBe('');
  });
});
