import { languageFacts, type Language } from '../languages/index.ts';
import { countryName } from '../symbols/countries.ts';
import type { Claim } from './claims.ts';
import type { Ballots } from './content.ts';

/** Letters of a pack's ballots, in the order in which a record of the vote lists them. */
const LETTERS = [
  ['Y', 'yes'],
  ['N', 'no'],
  ['A', 'abstain'],
  ['X', 'absent'],
] as const;

/**
 * Who voted how, as the first pack that recorded it says: States by name in the language, in its alphabetical order. A
 * code that names no State any more stands for itself. Null where no pack recorded it.
 */
export function ballotsOf(claims: readonly Claim[], language: Language): Ballots | null {
  const claim = claims.find(({ entry }) => entry.ballots !== undefined);
  if (!claim) return null;
  const { compare } = new Intl.Collator(languageFacts(language).locale);
  const groups = LETTERS.flatMap(([letter, ballot]) => {
    const codes = claim.entry.ballots?.[letter]?.split(' ').filter(Boolean) ?? [];
    const countries = codes.map((code) => countryName(code, language) ?? code).sort(compare);
    return countries.length > 0 ? [{ ballot, countries }] : [];
  });
  return groups.length > 0 ? { groups, source: claim.source.pack } : null;
}
