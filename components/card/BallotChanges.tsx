import type { Ballot, Ballots } from '../../lib/index/content.ts';
import { BALLOT_LABELS, BALLOTS } from './ballot-labels.ts';
import type { InCard } from './in-card.ts';
import { ReferenceButton } from './ReferenceButton.tsx';
import { useCardServices } from './services.ts';

type Change = NonNullable<Ballots['change']>;

/** Stands for the symbol in a message, where the button goes: no text has it. */
const PLACE = '\uFFFC';

/** Which States voted otherwise than on the earlier resolution of the same title. */
export function BallotChanges({ change, card, depth }: InCard & { readonly change: Change }) {
  const { translate } = useCardServices();
  const { symbol, display, members } = change;
  const turns = BALLOTS.flatMap((from) =>
    BALLOTS.map((to) => ({
      from,
      to,
      names: members.filter(({ before, now }) => before === from && now === to).map(({ name }) => name),
    })),
  ).filter(({ names }) => names.length > 0);
  const said =
    members.length === 0
      ? translate('ballotsSame', { symbol: PLACE })
      : translate('ballotsChanged', { symbol: PLACE, count: members.length });
  const [beginning = '', end = ''] = said.split(PLACE);
  return (
    <div class="changes">
      <p>
        {beginning}
        <ReferenceButton symbol={symbol} text={display} card={card} depth={depth} />
        {end}
      </p>
      {turns.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{translate('ballotBefore')}</th>
              <th scope="col">{translate('ballotNow')}</th>
              <th scope="col">{translate('ballotStates')}</th>
            </tr>
          </thead>
          <tbody>
            {turns.map(({ from, to, names }) => (
              <tr key={`${from} ${to}`}>
                <BallotCell ballot={from} />
                <BallotCell ballot={to} />
                <td>{names.join('\u00A0· ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function BallotCell({ ballot }: { readonly ballot: Ballot }) {
  const { translate } = useCardServices();
  return (
    <td class="turn">
      <span class={`seat ${ballot}`} aria-hidden="true" />
      {translate(BALLOT_LABELS[ballot])}
    </td>
  );
}
