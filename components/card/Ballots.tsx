import type { Ballots } from '../../lib/index/content.ts';
import { useCardServices } from './services.ts';

const LABELS = {
  yes: 'ballotYes',
  no: 'ballotNo',
  abstain: 'ballotAbstain',
  absent: 'ballotAbsent',
} as const;

/** A recorded vote: a bar of its shares, and behind it the table of who voted how. */
export function VoteRecord({ ballots: { groups } }: { readonly ballots: Ballots }) {
  const { translate } = useCardServices();
  return (
    <details class="ballots">
      <summary>
        <span>{translate('ballots')}</span>
        <span class="bar" aria-hidden="true">
          {groups.map(({ ballot, countries }) => (
            <span key={ballot} class={ballot} style={{ flexGrow: countries.length }} />
          ))}
        </span>
      </summary>
      <table>
        <tbody>
          {groups.map(({ ballot, countries }) => (
            <tr key={ballot}>
              <th scope="row">
                <span class={`key ${ballot}`} aria-hidden="true" />
                {translate(LABELS[ballot])} <b>{countries.length}</b>
              </th>
              <td>{countries.join('\u00A0· ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
