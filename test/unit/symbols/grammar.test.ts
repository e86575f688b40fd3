import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import calendars from '../../../data/grammar/calendars.json' with { type: 'json' };
import codes from '../../../data/grammar/codes.json' with { type: 'json' };
import councilYearRows from '../../../data/grammar/council-years.json' with { type: 'json' };
import externals from '../../../data/grammar/external.json' with { type: 'json' };
import kinds from '../../../data/grammar/kinds.json' with { type: 'json' };
import natures from '../../../data/grammar/natures.json' with { type: 'json' };
import parentheses from '../../../data/grammar/parentheses.json' with { type: 'json' };
import suffixes from '../../../data/grammar/suffixes.json' with { type: 'json' };
import supplements from '../../../data/grammar/supplements.json' with { type: 'json' };
import { LANGUAGES } from '../../../lib/languages/index.ts';
import { parseSymbol } from '../../../lib/symbols/index.ts';
import { BODIES } from '../../../lib/symbols/names.ts';
import {
  BodyRowSchema,
  CalendarsSchema,
  CodeRowSchema,
  CouncilYearsSchema,
  ExternalRowSchema,
  SupplementsSchema,
} from '../../../lib/symbols/schema.ts';

const prefixes = new Set(BODIES.map(({ prefix }) => prefix));

describe('the grammar as data', () => {
  it.each(BODIES.map((body) => [body.prefix, body] as const))('has a sound row for %s', (_, body) => {
    const row = v.parse(BodyRowSchema, body);
    const named = LANGUAGES.filter((language) => row.names[language]);
    expect([...named, ...row.absent].sort()).toEqual([...LANGUAGES].sort());
    if (row.parent !== null) expect(prefixes).toContain(row.parent);
    for (const example of row.examples) {
      const parsed = parseSymbol(example);
      expect(parsed.ok ? parsed.value.body : parsed.fault, example).toBe(row.prefix);
    }
  });

  it('has no prefix with a part that begins with a figure: the search for one stops there', () => {
    expect(codes.bodies.filter((prefix) => /(?:^|\/)\d/.test(prefix))).toEqual([]);
  });

  it('has a name for every code, and a code for every name', () => {
    expect([...codes.bodies].sort()).toEqual([...prefixes].sort());
    expect(codes.bodies).toHaveLength(prefixes.size);
    const named = new Set(natures.map(({ code }) => code));
    expect(codes.natures.filter((code) => !named.has(code))).toEqual([]);
    expect([...codes.suffixes].sort()).toEqual(suffixes.map(({ code }) => code).sort());
    const words = new Set(parentheses.map(({ code }) => code));
    expect(codes.parentheses.filter((code) => !words.has(code))).toEqual(['Supp', 'ADV.MIMEO']);
    expect([...codes.external].sort()).toEqual(externals.map(({ start }) => start).sort());
  });

  it('has sound rows of natures, suffixes, parentheses, kinds', () => {
    for (const list of [natures, suffixes, parentheses, kinds]) v.parse(v.array(CodeRowSchema), list);
  });

  it('recognises other organizations by its examples', () => {
    for (const { start, example } of v.parse(v.array(ExternalRowSchema), externals)) {
      const parsed = parseSymbol(example);
      expect(parsed.ok ? [parsed.value.kind, parsed.value.body] : parsed.fault).toEqual(['external', start]);
    }
  });

  it('has calendars, council years and supplements of known bodies, in order', () => {
    for (const { body } of v.parse(CalendarsSchema, calendars).bodies) expect(prefixes).toContain(body);
    const years = v.parse(CouncilYearsSchema, councilYearRows);
    for (const [index, row] of years.entries()) {
      const before = years[index - 1];
      expect(row.last).toBeGreaterThanOrEqual(row.first);
      if (before) expect([row.year > before.year, row.first > before.last]).toEqual([true, true]);
    }
    const { assembly, council } = v.parse(SupplementsSchema, supplements);
    for (const { body } of [...assembly, ...council]) expect(prefixes).toContain(body);
  });
});
