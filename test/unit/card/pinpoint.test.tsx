import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Pinpoint } from '../../../components/card/Pinpoint.tsx';
import { CardServicesProvider, type CardServices } from '../../../components/card/services.ts';
import messages from '../../../data/messages/card.json';
import { translator } from '../../../lib/i18n/index.ts';

afterEach(() => vi.unstubAllGlobals());

/** The row of a cited paragraph, with these services. */
function row(services: Partial<CardServices>): Element {
  const { document } = parseHTML('<html><body><div id="card"></div></body></html>');
  vi.stubGlobal('document', document);
  const into = document.getElementById('card');
  if (!into) throw new Error('no card');
  const main = { symbol: 'A/RES/70/1', links: { document: {}, through: null } };
  const all = { translate: translator(messages, 'en'), language: 'fr', ...services };
  render(
    <CardServicesProvider value={all as CardServices}>
      <Pinpoint pinpoint={{ paragraph: '12 (a)' }} main={main as never} />
    </CardServicesProvider>,
    into,
  );
  return into;
}

it.each([
  [true, messages.paragraphKept.en],
  [false, messages.paragraphFetched.en],
])('says whether the cited paragraph opens without the network: %s', async (kept, words) => {
  const isKept = vi.fn(() => Promise.resolve(kept));
  const read = vi.fn();
  const shown = row({ read, isKept });
  await vi.waitFor(() => {
    expect(shown.textContent).toContain(words);
  });
  expect(isKept).toHaveBeenCalledWith('A/RES/70/1', 'fr');
  shown.querySelector('button')?.click();
  expect(read).toHaveBeenCalledWith('A/RES/70/1', 'fr', '12(a)');
});

it('offers no paragraph where there is no reader', () => {
  expect(row({}).querySelector('button')).toBeNull();
});
