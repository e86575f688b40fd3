import library from '../../data/messages/library.json' with { type: 'json' };
import { monthTeller, tally, yearOf } from '../../lib/highlights/library/arrange.ts';
import { useTranslate } from '../theme/index.ts';
import { useNames } from './context.ts';
import type { View } from './view.ts';

/** What was collected, by month and by body and year. Both are tables that look like plots, so everyone can read them. */
export function Overview({ view, onChoose }: { readonly view: View; readonly onChoose: () => void }) {
  return (
    <div class="library-overview">
      <Timeline view={view} onChoose={onChoose} />
      <Plot view={view} onChoose={onChoose} />
    </div>
  );
}

function Timeline({ view, onChoose }: { readonly view: View; readonly onChoose: () => void }) {
  const translate = useTranslate(library);
  const names = useNames();
  const monthOf = monthTeller();
  const months = tally(view.shown, ({ highlight }) => [monthOf(highlight.createdAt)]);
  months.sort(([a], [b]) => (a < b ? -1 : 1));
  const most = Math.max(1, ...months.map(([, count]) => count));
  return (
    <section>
      <h2 id="timeline">{translate('timeline')}</h2>
      <table class="timeline" aria-labelledby="timeline">
        <tbody>
          {months.map(([month, count]) => (
            <tr key={month}>
              <th scope="row">{names.date(month)}</th>
              <td>
                <button
                  type="button"
                  class="bar"
                  style={{ '--share': String(count / most) }}
                  aria-label={translate('count', { count })}
                  onClick={() => {
                    view.setFilters({ from: `${month}-01`, to: lastDay(month) });
                    onChoose();
                  }}
                >
                  <span class="bar-fill" />
                  <span>{count}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(year, number, 0).getDate()).padStart(2, '0')}`;
}

function Plot({ view, onChoose }: { readonly view: View; readonly onChoose: () => void }) {
  const translate = useTranslate(library);
  const names = useNames();
  const bodies = tally(view.shown, ({ body }) => [body]);
  const years = tally(view.shown, (entry) => [yearOf(entry)]);
  years.sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = new Map(tally(view.shown, (entry) => [`${entry.body}\n${yearOf(entry)}`]));
  const most = Math.max(1, ...cells.values());
  const choose = (body: string | null, year: string | null) => {
    view.setFilters({ body, year });
    onChoose();
  };
  return (
    <section>
      <h2 id="plot">{translate('plot')}</h2>
      <p class="rp-muted">{translate('plotHow')}</p>
      <div class="plot-scroll">
        <table class="plot" aria-labelledby="plot">
          <thead>
            <tr>
              <td />
              {years.map(([year]) => (
                <th key={year} scope="col">
                  {year || translate('noYear')}
                </th>
              ))}
              <th scope="col">{translate('total')}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map(([body, total]) => (
              <tr key={body}>
                <th scope="row">{names.body(body)}</th>
                {years.map(([year]) => {
                  const count = cells.get(`${body}\n${year}`);
                  return (
                    <td key={year}>
                      {count !== undefined && (
                        <button
                          type="button"
                          class="cell"
                          style={{ '--share': String(Math.sqrt(count / most)) }}
                          onClick={() => choose(body, year)}
                        >
                          {count}
                        </button>
                      )}
                    </td>
                  );
                })}
                <td class="plot-total">{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
