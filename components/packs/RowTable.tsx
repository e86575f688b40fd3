import packs from '../../data/messages/packs.json' with { type: 'json' };
import { useTranslate } from '../theme/index.ts';
import type { ShownRow } from './shown-rows.ts';

/** Rows with their lines, documents and what happens to each. */
export function RowTable({ rows }: { readonly rows: readonly ShownRow[] }) {
  const translate = useTranslate(packs);
  return (
    <div class="packs-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('line')}</th>
            <th scope="col">{translate('document')}</th>
            <th scope="col">{translate('effect')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, state, line, id, name, details }) => (
            <tr key={key}>
              <td>{line}</td>
              <td>
                {id && <strong dir="ltr">{id}</strong>}
                <p dir="auto">{name}</p>
              </td>
              <td>
                <span class={`packs-state packs-state-${state}`}>{translate(state)}</span>
                {details.map((detail) => (
                  <p key={detail}>{detail}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
