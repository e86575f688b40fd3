import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Notices } from '../../../components/card/Notices.tsx';
import { CardServicesProvider, type CardServices } from '../../../components/card/services.ts';
import messages from '../../../data/messages/card.json';
import { once } from '../../../lib/card/once.ts';
import { translator } from '../../../lib/i18n/index.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the notices of one card say. */
function said(services: Partial<CardServices>, database: string): string {
  const { document } = parseHTML('<html><body><div id="card"></div></body></html>');
  vi.stubGlobal('document', document);
  const into = document.getElementById('card');
  if (!into) throw new Error('no card');
  const main = { type: 'symbol', known: true, database };
  render(
    <CardServicesProvider value={services as CardServices}>
      <Notices main={main as never} card={{ id: 1 } as never} />
    </CardServicesProvider>,
    into,
  );
  return into.textContent;
}

it('the browser that refuses the database is told of once a page, not on every card', () => {
  const services = { translate: translator(messages, 'en'), tellOnce: once() };
  expect(said(services, 'unavailable')).toBe(messages.unavailable.en);
  expect(said(services, 'unavailable')).toBe('');
  const another = { translate: translator(messages, 'en'), tellOnce: once() };
  expect(said(another, 'unavailable')).toBe(messages.unavailable.en);
});

it('a ready database is not spoken of', () => {
  expect(said({ translate: translator(messages, 'en'), tellOnce: once() }, 'ready')).toBe('');
});
