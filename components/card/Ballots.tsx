import type { Ballot, Ballots } from '../../lib/index/content.ts';
import { BallotChanges } from './BallotChanges.tsx';
import { BALLOT_LABELS, BALLOTS } from './ballot-labels.ts';
import type { InCard } from './in-card.ts';
import { Seats } from './Seats.tsx';
import { useCardServices } from './services.ts';

/** A recorded vote: a bar of its shares, and behind it who changed sides, the regional groups, and who voted how. */
export function VoteRecord({ ballots, card, depth }: InCard & { readonly ballots: Ballots }) {
  const { translate } = useCardServices();
  const { members, change } = ballots;
  const namesOf = (wanted: Ballot) =>
    members.filter(({ ballot }) => ballot === wanted).map(({ name }) => name);
  const cast = BALLOTS.map((ballot) => ({ ballot, names: namesOf(ballot) })).filter(
    ({ names }) => names.length > 0,
  );
  return (
    <details class="ballots">
      <summary>
        <span>{translate('ballots')}</span>
        <span class="bar" aria-hidden="true">
          {cast.map(({ ballot, names }) => (
            <span key={ballot} class={ballot} style={{ flexGrow: names.length }} />
          ))}
        </span>
      </summary>
      <Seats ballots={ballots} />
      {change && <BallotChanges change={change} card={card} depth={depth} />}
      <table class="votes">
        <tbody>
          {cast.map(({ ballot, names }) => (
            <tr key={ballot}>
              <th scope="row">
                <span class={`seat ${ballot}`} aria-hidden="true" />
                {translate(BALLOT_LABELS[ballot])} <b>{names.length}</b>
              </th>
              <td>{names.join('\u00A0· ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
