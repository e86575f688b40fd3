import { languageFacts, type Language } from '../languages/index.ts';
import { memberName, sameState } from '../symbols/members.ts';
import type { ParsedSymbol } from '../symbols/index.ts';
import type { Claim } from './claims.ts';
import type { Ballot, Ballots } from './content.ts';
import { displayOf } from './display.ts';
import type { DocumentEntry } from './entries.ts';
import type { Library } from './library.ts';
import { previousVote } from './previous-vote.ts';
import { regionalGroup, regionalGroups } from './regions.ts';

/** Letters of a pack's ballots. */
const LETTERS = [
  ['Y', 'yes'],
  ['N', 'no'],
  ['A', 'abstain'],
  ['X', 'absent'],
] as const;

/**
 * Who voted how, as the first pack that recorded it says: States by the name that they had then in the language, in its
 * alphabetical order, with their regional groups, and who voted otherwise than the time before. A code of no State known
 * is called as the pack calls it, or stands for itself. Null where no pack recorded it.
 */
export async function ballotsOf(
  parsed: ParsedSymbol,
  claims: readonly Claim[],
  library: Library,
  language: Language,
): Promise<Ballots | null> {
  const claim = claims.find(({ entry }) => entry.ballots !== undefined);
  const cast = castIn(claim?.entry.ballots);
  if (!claim || cast.size === 0) return null;
  const { compare } = new Intl.Collator(languageFacts(language).locale);
  const date = claims.find(({ entry }) => entry.date !== undefined)?.entry.date;
  const nameOf = (code: string) =>
    memberName(code, date, language) ?? claim.entry.memberNames?.[code] ?? code;
  const byName = (left: { name: string }, right: { name: string }) => compare(left.name, right.name);
  const members = [...cast].map(([code, ballot]) => ({
    name: nameOf(code),
    ballot,
    group: regionalGroup(sameState(code), date),
  }));
  const present = new Set(members.map(({ group }) => group));
  const titles = claims.reduce<NonNullable<DocumentEntry['titles']>>(
    (sum, { entry }) => ({ ...entry.titles, ...sum }),
    {},
  );
  const previous = await previousVote(parsed, { symbol: parsed.key, titles }, library);
  return {
    members: members.sort(byName),
    groups: regionalGroups(language).filter(({ id }) => present.has(id)),
    change: previous && {
      symbol: previous.symbol,
      display: displayOf(previous.symbol),
      members: changesBetween(castIn(previous.ballots), cast)
        .map(({ code, before, now }) => ({ name: nameOf(code), before, now }))
        .sort(byName),
    },
    source: claim.source.pack,
  };
}

function castIn(ballots: DocumentEntry['ballots']): Map<string, Ballot> {
  return new Map(
    LETTERS.flatMap(([letter, ballot]) =>
      (ballots?.[letter] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((code) => [code, ballot] as const),
    ),
  );
}

/** Members that voted both times, and differently: who was absent has not changed its mind. */
function changesBetween(
  earlier: ReadonlyMap<string, Ballot>,
  later: ReadonlyMap<string, Ballot>,
): { readonly code: string; readonly before: Ballot; readonly now: Ballot }[] {
  const formerBallots = new Map([...earlier].map(([code, ballot]) => [sameState(code), ballot] as const));
  return [...later].flatMap(([code, now]) => {
    const before = formerBallots.get(sameState(code)) ?? 'absent';
    return before === 'absent' || now === 'absent' || before === now ? [] : [{ code, before, now }];
  });
}
