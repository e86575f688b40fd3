import fc from 'fast-check';
import * as valibot from 'valibot';
import { describe, expect, it } from 'vitest';
import * as light from '../../../lib/parse/index.ts';
import { parsed, read } from '../../../lib/parse/read.ts';

type Library = Pick<typeof valibot, Exclude<keyof typeof light, symbol>>;

/** The same schemas by one library or the other. */
const schemasOf = (v: Library) => ({
  shape: v.object({
    text: v.string(),
    count: v.exactOptional(v.number()),
    flag: v.optional(v.boolean(), true),
    maybe: v.optional(v.string()),
    kind: v.fallback(v.picklist(['a', 'b']), 'a'),
    any: v.unknown(),
  }),
  strict: v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z]+$/)), none: v.nullable(v.literal('a')) }),
  list: v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1)),
  twelve: v.pipe(v.array(v.number()), v.length(2)),
  names: v.record(v.string(), v.array(v.string())),
  either: v.variant('ok', [
    v.object({ ok: v.literal(true), value: v.exactOptional(v.unknown()) }),
    v.object({ ok: v.literal(false), fault: v.object({ code: v.string() }) }),
  ]),
});

const keys = ['text', 'count', 'flag', 'maybe', 'kind', 'any', 'id', 'none', 'ok', 'value', 'fault', 'code'];
const leaf = fc.oneof(
  fc.constantFrom<unknown>('a', 'b', 'abc', '', 0, 1.5, NaN, true, false, null, undefined, Symbol('s')),
  fc.string(),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('any'), { maxKeys: 7 }),
    fc.record(
      { text: leaf, count: leaf, flag: leaf, maybe: leaf, kind: leaf, any: leaf, id: leaf, none: leaf },
      { requiredKeys: [] },
    ),
    fc.record({ ok: fc.boolean(), value: leaf, fault: fc.record({ code: leaf }) }, { requiredKeys: ['ok'] }),
  ),
})).any;

describe('the schemas of the script of every page', () => {
  const [ours, theirs] = [schemasOf(light), schemasOf(valibot)];

  for (const name of Object.keys(theirs) as (keyof typeof theirs)[])
    it(`read as those of valibot: ${name}`, () => {
      fc.assert(
        fc.property(value, (sent) => {
          const expected = valibot.safeParse(theirs[name], sent);
          const result = read(ours[name], sent);
          expect(result.ok).toBe(expected.success);
          if (result.ok) expect(result.value).toEqual(expected.output);
          // One library's schema inside the other's.
          const nested = valibot.safeParse(valibot.object({ inside: ours[name] }), { inside: sent });
          expect(nested.success).toBe(expected.success);
          const turned = read(light.object({ inside: theirs[name] }), { inside: sent });
          expect(turned.ok).toBe(expected.success);
        }),
        { numRuns: 1_000 },
      );
    });

  it('say what was expected, and throw where nothing can be wrong', () => {
    expect(read(light.object({ text: light.string() }), { text: 1 })).toMatchObject({
      ok: false,
      fault: { code: 'message-unreadable', detail: 'Expected Object' },
    });
    expect(() => parsed(light.string(), 1)).toThrow('Expected string');
  });
});
