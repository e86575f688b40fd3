import type { Ballots } from '../../lib/index/content.ts';
import { BALLOT_LABELS } from './ballot-labels.ts';
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
  const said =
    members.length === 0
      ? translate('ballotsSame', { symbol: PLACE })
      : translate('ballotsChanged', { symbol: PLACE, count: members.length });
  const [before = '', after = ''] = said.split(PLACE);
  return (
    <div class="changes">
      <p>
        {before}
        <ReferenceButton symbol={symbol} text={display} card={card} depth={depth} />
        {after}
      </p>
      {members.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{translate('ballotState')}</th>
              <th scope="col">{translate('ballotBefore')}</th>
              <th scope="col">{translate('ballotNow')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ name, before: then, now }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {[then, now].map((ballot) => (
                  <td key={ballot}>
                    <span class={`seat ${ballot}`} aria-hidden="true" />
                    {translate(BALLOT_LABELS[ballot])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
