import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseHTML } from 'linkedom';
import { elementOf } from '../../../lib/page/box-looks.ts';
import type { MarkStyle } from '../../../lib/page/types.ts';

const sheet = readFileSync(new URL('../../../entrypoints/marks.css', import.meta.url), 'utf8');
const STYLES: readonly MarkStyle[] = ['reference', 'reference-probable', 'term'];
const LOOKS = ['underline', 'dotted', 'tint'];

beforeEach(() => vi.stubGlobal('document', parseHTML('<html></html>').document));
afterEach(() => vi.unstubAllGlobals());

/** What the style sheet of marks says of a highlight: a rule of this selector. */
const ruleOf = (selector: string) => {
  const [, rule = ''] = sheet.split(`\n${selector} {`);
  return rule.slice(0, rule.indexOf('}'));
};

function lookOf(look: string, style: MarkStyle, isLink: boolean): string {
  const box = { style, mark: 0, x: 1, y: 2, width: 3, height: 4, level: 0 };
  const lettering = { isLink, descent: 1, isVertical: false };
  return elementOf(box, look, lettering).getAttribute('style') ?? '';
}

describe('a box looks like the highlight that it stands for', () => {
  for (const look of LOOKS)
    for (const style of STYLES)
      it(`${look} ${style}`, () => {
        const rule = ruleOf(`::highlight(rapporteur-${look}-${style})`);
        const colour = /#[0-9a-f]{6}/.exec(rule)?.[0];
        const tint = /rgb\((\d+ \d+ \d+) \/ (\d+)%\)/.exec(rule);
        const shown = lookOf(look, style, false);
        if (tint) expect(shown).toContain(`background:rgb(${tint[1]}/${tint[2]}%)`);
        else {
          const stroke = /dashed|dotted/.exec(rule)?.[0] ?? 'solid';
          const width = Math.round(Number(/ ([\d.]+)px #/.exec(rule)?.[1]));
          expect(shown).toContain(`border-top:${width}px ${stroke} ${colour}`);
        }
      });

  for (const style of STYLES)
    it(`on a link, ${style}`, () => {
      const rule = ruleOf(
        `:any-link::highlight(rapporteur-underline-${style}),\n:any-link *::highlight(rapporteur-underline-${style}),\n:any-link::highlight(rapporteur-dotted-${style}),\n:any-link *::highlight(rapporteur-dotted-${style})`,
      );
      const tint = /rgb\((\d+ \d+ \d+) \/ (\d+)%\)/.exec(rule);
      for (const look of ['underline', 'dotted'])
        expect(lookOf(look, style, true)).toContain(`background:rgb(${tint?.[1]}/${tint?.[2]}%)`);
    });
});
