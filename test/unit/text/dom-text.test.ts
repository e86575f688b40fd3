import { describe, expect, it } from 'vitest';
import { DomText } from '../../../lib/text/dom/index.ts';
import { pageOf, wordsOf } from './dom.ts';

function read(body: string): DomText {
  const text = new DomText(pageOf(body).documentElement);
  readAll(text);
  return text;
}

function readAll(text: DomText): number | null {
  while (text.readNext());
  return text.publish();
}

const texts = (text: DomText) => text.blocks.map((block) => block.text);

describe('reading a page', () => {
  it('joins inline elements and ends blocks', () => {
    const text = read(
      '<h1>Title</h1><p>resolution <a>690</a><a>&nbsp;</a><a>(1991)</a>, and <i>more</i></p><p>Next</p>',
    );
    expect(texts(text)).toEqual(['Title', 'resolution 690\u00A0(1991), and more', 'Next']);
    expect(text.text).toBe('Title\nresolution 690\u00A0(1991), and more\nNext');
  });

  it('collapses white space as HTML shows it, and maps back', () => {
    const text = read('<p>\n   Recalling   its\n\tresolution  <b>  70/1 </b> of\n2015 </p>');
    expect(texts(text)).toEqual(['Recalling its resolution 70/1 of 2015']);
    const start = text.text.indexOf('70/1');
    expect(wordsOf(text.ranges({ start, end: start + 4 }))).toBe('70/1');
    const whole = text.ranges({ start: 0, end: text.text.length });
    expect(wordsOf(whole).replace(/\s+/g, ' ')).toBe(text.text);
  });

  it('reads one line break as a space, two as the end of a block', () => {
    expect(texts(read('<p>one<br>two<br><br>three<br> <br>four</p>'))).toEqual(['one two', 'three', 'four']);
  });

  it('leaves out what nobody reads or somebody edits', () => {
    const text = read(`<p>seen</p><script>A/1</script><style>A/2</style><p hidden>A/3</p>
      <div style="color:red; display : none">A/4</div><div contenteditable>A/5</div><textarea>A/6</textarea>
      <div contenteditable="false">still seen</div><rapporteur-overlay>A/7</rapporteur-overlay>`);
    expect(texts(text)).toEqual(['seen', 'still seen']);
  });

  it('tells headings, cells and footnotes apart', () => {
    const text = read(
      '<h2>a</h2><table><tr><td>b<p>c</p></td></tr></table><div class="footnotes">d</div><p>e</p>',
    );
    expect(text.blocks.map(({ role }) => role)).toEqual(['heading', 'cell', 'cell', 'footnote', 'text']);
  });

  it('gives an offset for every position of a text node that it gives a range for', () => {
    const text = read('<p>a <b>b</b>  c</p><div>d<p>e f</p>g</div>');
    for (let start = 0; start < text.text.length; start++) {
      const [range] = text.ranges({ start, end: start + 1 });
      if (!range) continue;
      expect(text.offsetOf(range.startContainer, range.startOffset)).toBe(start);
    }
  });

  it('gives an offset for element positions, null outside', () => {
    const document = pageOf('<p id="p">one <b>two</b></p><script>x</script>');
    const text = new DomText(document.documentElement);
    readAll(text);
    const paragraph = document.getElementById('p');
    const script = document.querySelector('script');
    if (!paragraph || !script) throw new Error('the page lacks its elements');
    expect(text.offsetOf(paragraph, 1)).toBe(4);
    expect(text.offsetOf(paragraph, 2)).toBe(7);
    expect(text.offsetOf(script, 0)).toBeNull();
  });

  it('gives the same ranges for the same span, so that painting again costs nothing', () => {
    const text = read('<p>resolution 70/1</p>');
    const [first] = text.ranges({ start: 11, end: 15 });
    expect(text.ranges({ start: 11, end: 15 })[0]).toBe(first);
  });
});

describe('keeping up with a page', () => {
  function page(body: string) {
    const document = pageOf(body);
    const text = new DomText(document.documentElement);
    readAll(text);
    return { document, text };
  }

  it('reads a changed block again and leaves the others as they are', () => {
    const { document, text } = page('<p>one</p><p id="x">two</p><p>three</p>');
    const [first, , third] = text.blocks;
    const target = document.getElementById('x');
    if (!target?.firstChild) throw new Error('no target');
    target.firstChild.textContent = 'two and a half';
    const element = text.blockElementOf(target.firstChild);
    expect(element).toBe(target);
    text.markUnread(target);
    expect(readAll(text)).toBe(1);
    expect(texts(text)).toEqual(['one', 'two and a half', 'three']);
    expect(text.blocks[0]).toBe(first);
    expect(text.blocks[2]).toBe(third);
    expect(third?.start).toBe(text.text.indexOf('three'));
    expect(text.version).toBe(2);
  });

  it('keeps its version when a change leaves the text as it was', () => {
    const { document, text } = page('<p id="x">one <b>two</b></p>');
    const target = document.getElementById('x');
    if (!target) throw new Error('no target');
    target.append(document.createElement('img'));
    text.markUnread(target);
    expect(readAll(text)).toBeNull();
    expect(text.version).toBe(1);
  });

  it('reads what came, drops what went', () => {
    const { document, text } = page('<main id="x"><p>one</p><p>two</p></main>');
    const main = document.getElementById('x');
    const gone = main?.firstElementChild;
    if (!main || !gone) throw new Error('no target');
    gone.remove();
    text.forget(gone);
    const fresh = document.createElement('section');
    fresh.innerHTML = '<p>three</p><p>four</p>';
    main.append(fresh);
    text.markUnread(main);
    expect(readAll(text)).toBe(0);
    expect(texts(text)).toEqual(['two', 'three', 'four']);
  });

  it('reads anew what was taken out, changed and put back', () => {
    const { document, text } = page('<main id="x"><section><p>one</p></section></main>');
    const main = document.getElementById('x');
    const section = main?.firstElementChild;
    const paragraph = section?.firstElementChild;
    if (!main || !section || !paragraph) throw new Error('no target');
    section.remove();
    text.forget(section);
    paragraph.textContent = 'changed meanwhile';
    main.append(section);
    text.markUnread(main);
    readAll(text);
    expect(texts(text)).toEqual(['changed meanwhile']);
  });

  it('takes no notice of changes in what it does not read', () => {
    const { document, text } = page('<p>one</p><div contenteditable id="x">two</div>');
    const editable = document.getElementById('x');
    if (!editable?.firstChild) throw new Error('no target');
    expect(text.blockElementOf(editable.firstChild)).toBeNull();
  });
});

describe('reading without end', () => {
  const LONGEST = 32_768;

  it('cuts a text of megabytes into runs at white space, and finds every place in them again', () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `resolution ${index}/1  `).join('');
    const text = read(`<p>${words}</p>`);
    expect(text.blocks.length).toBeGreaterThan(10);
    expect(Math.max(...text.blocks.map((block) => block.text.length))).toBeLessThanOrEqual(LONGEST);
    expect(text.text.replaceAll('\n', ' ')).toBe(words.replace(/\s+/g, ' ').trim());
    for (let index = 0; index < 30_000; index += 997) {
      const start = text.text.indexOf(`${index}/1`);
      const [range] = text.ranges({ start, end: start + 4 });
      expect(range && text.offsetOf(range.startContainer, range.startOffset)).toBe(start);
    }
  });

  it('cuts a text without white space, and never a character in two', () => {
    const text = read(`<p>a${'\u{1F54A}'.repeat(60_000)}</p>`);
    expect(text.blocks.length).toBeGreaterThan(2);
    for (const block of text.blocks) expect(block.text.isWellFormed()).toBe(true);
  });

  it('takes many steps for a block of many elements, and reads it again when it changes meanwhile', () => {
    const document = pageOf(`<p>${'<b>x</b> '.repeat(5_000)}</p>`);
    const text = new DomText(document.documentElement);
    let steps = 0;
    while (text.readNext()) {
      if (++steps !== 10) continue;
      const paragraph = document.querySelector('p');
      paragraph?.append('end');
      text.markUnread(paragraph as unknown as Element);
    }
    expect(steps).toBeGreaterThan(20);
    text.publish();
    expect(texts(text)).toEqual([`${'x '.repeat(5_000)}end`]);
  });
});
