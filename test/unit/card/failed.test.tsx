import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardBody } from '../../../components/card/CardBody.tsx';
import { headingOf } from '../../../components/card/heading.ts';
import { CardServicesProvider, type CardServices } from '../../../components/card/services.ts';
import messages from '../../../data/messages/card.json';
import type { OpenCard } from '../../../lib/card/state.ts';
import type { CardTarget } from '../../../lib/card/types.ts';
import { translator } from '../../../lib/i18n/index.ts';

const translate = translator(messages, 'en');
const refresh = vi.fn();

afterEach(() => {
  vi.unstubAllGlobals();
  refresh.mockClear();
});

const cardOf = (code: string, target: Partial<CardTarget> = {}): OpenCard =>
  ({ id: 7, target, content: { phase: 'failed', fault: { code } } }) as OpenCard;

function shown(code: string): HTMLElement {
  const { document } = parseHTML('<html><body><div class="card"></div></body></html>');
  vi.stubGlobal('document', document);
  const into = document.querySelector<HTMLElement>('.card');
  if (!into) throw new Error('no card');
  const services = { translate, occurrences: () => ({ count: 0, position: 0 }), controller: { refresh } };
  render(
    <CardServicesProvider value={services as unknown as CardServices}>
      <CardBody card={cardOf(code)} depth={1} />
    </CardServicesProvider>,
    into,
  );
  return into;
}

describe('a card without an answer', () => {
  it('asks again when the background said nothing, and says that it does', async () => {
    const into = shown('background-silent');
    expect(into.textContent).toContain(messages.silent.en);
    const button = into.querySelector('button');
    expect(button?.textContent).toBe(messages.retry.en);
    button?.click();
    expect(refresh).toHaveBeenCalledExactlyOnceWith(7);
    await vi.waitFor(() => expect(into.textContent).toContain(messages.waiting.en));
  });

  it('sends to a reload where the extension is another by now', () => {
    const into = shown('extension-updated');
    expect(into.textContent).toContain(messages.failed.en);
    expect(into.querySelector('button')).toBeNull();
  });

  it('has nothing to ask again where nothing is known', () => {
    const into = shown('index-nothing');
    expect(into.textContent).toContain(messages.nothing.en);
    expect(into.querySelector('button')).toBeNull();
  });
});

describe('the head of a card without an answer', () => {
  it.each([
    ['as the text writes a symbol', 'S/RES/1325(2000)', 'S/RES/1325\u00a0(2000)', 'S/RES/1325\u00a0(2000)'],
    ['by the symbol where the text has a number', 'A/RES/61/2', '61/2', 'A/RES/61/2'],
  ])('is named %s', (_, id, surface, name) => {
    const card = cardOf('background-silent', { kind: 'symbol', id, surface });
    expect(headingOf(card, translate).name).toBe(name);
  });
});
