import { expect, it } from 'vitest';
import { markdown } from '../../../lib/highlights/export/markdown.ts';
import type { Manuscript } from '../../../lib/highlights/export/manuscript.ts';

const manuscript: Manuscript = {
  title: 'Excerpts',
  language: 'en',
  sections: [],
  bibliography: ['General Assembly resolution 70/1', '1. [Report] of the *Board*'],
};

it('Markdown ends with the sources, an item each, set off by a line', () => {
  expect(markdown(manuscript)).toBe(
    '# Excerpts\n\n---\n\n- General Assembly resolution 70/1\n\n- 1\\. \\[Report\\] of the \\*Board\\*\n',
  );
});

it('Markdown without sources has no line to set them off', () => {
  expect(markdown({ ...manuscript, bibliography: [] })).toBe('# Excerpts\n');
});
