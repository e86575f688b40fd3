import type { Ballot } from '../../lib/index/content.ts';

/** In the order in which a record of a vote lists them. */
export const BALLOTS = ['yes', 'no', 'abstain', 'absent'] as const satisfies readonly Ballot[];

/** Keys of data/messages/card.json. */
export const BALLOT_LABELS = {
  yes: 'ballotYes',
  no: 'ballotNo',
  abstain: 'ballotAbstain',
  absent: 'ballotAbsent',
} as const;
