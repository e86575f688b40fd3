import type { Ballots } from '../../lib/index/content.ts';
import { BALLOT_LABELS, BALLOTS } from './ballot-labels.ts';
import { useCardServices } from './services.ts';

/**
 * The vote by regional group: a table of numbers, and under each group a seat for every member. The seats are a picture
 * of the same numbers, so who hears the page hears the table alone; shapes tell the ballots apart without colours.
 */
export function Seats({ ballots: { groups, members } }: { readonly ballots: Ballots }) {
  const { translate } = useCardServices();
  if (groups.length === 0) return null;
  return (
    <table class="seats">
      <caption>
        {translate('ballotGroups')}
        <span class="legend" aria-hidden="true">
          {BALLOTS.map((ballot) => (
            <span key={ballot}>
              <span class={`seat ${ballot}`} /> {translate(BALLOT_LABELS[ballot])}
            </span>
          ))}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="rp-unseen">{translate('ballotGroup')}</span>
          </th>
          {BALLOTS.map((ballot) => (
            <th key={ballot} scope="col">
              <span class={`seat ${ballot}`} aria-hidden="true" title={translate(BALLOT_LABELS[ballot])} />
              <span class="rp-unseen">{translate(BALLOT_LABELS[ballot])}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ id, name }) => {
        const seats = BALLOTS.map((ballot) => ({
          ballot,
          seated: members.filter((member) => member.group === id && member.ballot === ballot),
        }));
        return (
          <tbody key={id}>
            <tr>
              <th scope="row">{name}</th>
              {seats.map(({ ballot, seated }) => (
                <td key={ballot} class={seated.length === 0 ? 'nought' : undefined}>
                  {seated.length}
                </td>
              ))}
            </tr>
            <tr aria-hidden="true">
              <td colSpan={5}>
                <span class="row-of-seats">
                  {seats.flatMap(({ ballot, seated }) =>
                    seated.map((member) => (
                      <span
                        key={member.name}
                        class={`seat ${ballot}`}
                        title={`${member.name}: ${translate(BALLOT_LABELS[ballot])}`}
                      />
                    )),
                  )}
                </span>
              </td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}
