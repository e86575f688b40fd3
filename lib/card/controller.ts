import { signal as createSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Result } from '../faults/index.ts';
import { reduce } from './reduce.ts';
import { NO_CARDS, type CardEvent, type CardState, type Effect, type OpenCard } from './state.ts';
import type { CardAnswer, CardTarget } from './types.ts';

export interface CardPorts {
  /** Asks for what a card shows. */
  readonly ask: (target: CardTarget, signal: AbortSignal) => Promise<Result<CardAnswer>>;
  readonly opened?: (card: OpenCard) => void;
  readonly closed?: (card: OpenCard) => void;
}

/** Runs the cards: feeds events to the state machine and does what it says. */
export class CardController {
  readonly #state: Signal<CardState> = createSignal(NO_CARDS);

  constructor(
    private readonly ports: CardPorts,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.dispatch({ type: 'clear' }), { once: true });
  }

  get state(): ReadonlySignal<CardState> {
    return this.#state;
  }

  dispatch(event: CardEvent): void {
    const { state, effects } = reduce(this.#state.peek(), event);
    this.#state.value = state;
    for (const effect of effects) this.#run(effect);
  }

  /** Asks a card's question again: the index knows more by now. */
  refresh(id: number): void {
    const card = this.#state.peek().cards.find((one) => one.id === id);
    if (card) void this.#ask(id, card.target);
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'timer':
        setTimeout(() => this.dispatch({ type: 'time', token: effect.token }), effect.milliseconds);
        return;
      case 'ask':
        void this.#ask(effect.token, effect.target);
        return;
      case 'opened':
        this.ports.opened?.(effect.card);
        return;
      case 'closed':
        this.ports.closed?.(effect.card);
    }
  }

  /** The machine drops the answer where the token is no longer that of a card or intent. */
  async #ask(token: number, target: CardTarget): Promise<void> {
    const result = await this.ports.ask(target, this.signal);
    if (this.signal.aborted) return;
    this.dispatch({
      type: 'answer',
      token,
      content: result.ok
        ? { phase: 'ready', answer: result.value }
        : { phase: 'failed', fault: result.fault },
    });
  }
}
