import fc from 'fast-check';
import examples from './examples.json' with { type: 'json' };
import friends from './false-friends.json' with { type: 'json' };

const PIECES = [
  ...examples.map(({ text }) => text),
  ...Object.values(friends).flat(),
  ...'resolution |резолюция |قرار |第|号决议|70/1|A/RES/|/Add.1|2274 (2016)|(د-15)| A and B|–|\u200b|\u00a0|\n|。|[x](#)|\\(|㈠|S-20/4 A–E|, '.split(
    '|',
  ),
];

/** Made texts that cite, or seem to: at most so many pieces of real forms, of `more` and of anything, joined. */
export const citing = (more: readonly string[], maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES, ...more), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength,
    })
    .map((pieces) => pieces.join(''));
