import { describe, expect, it } from 'vitest';
import { reduce } from '../../../lib/card/reduce.ts';
import { NO_CARDS, type CardEvent, type CardState, type Effect } from '../../../lib/card/state.ts';
import { GRACE_MS, INTENT_MS } from '../../../lib/card/timings.ts';
import type { CardTarget } from '../../../lib/card/types.ts';

function target(id: string, origin = id): CardTarget {
  return {
    origin,
    kind: 'symbol',
    id,
    surface: id,
    alternatives: [],
    probable: false,
    reason: null,
    pinpoint: null,
    localName: null,
    anchor: { element: null, rectangles: () => [] },
  };
}

/** The machine with a clock: timers fire in order as time is let pass. */
class Bench {
  state: CardState = NO_CARDS;
  readonly effects: Effect[] = [];
  #now = 0;
  #timers: { at: number; token: number }[] = [];

  send(event: CardEvent): this {
    const step = reduce(this.state, event);
    this.state = step.state;
    for (const effect of step.effects) {
      this.effects.push(effect);
      if (effect.type === 'timer')
        this.#timers.push({ at: this.#now + effect.milliseconds, token: effect.token });
    }
    return this;
  }

  wait(milliseconds: number): this {
    const end = this.#now + milliseconds;
    for (;;) {
      this.#timers.sort((left, right) => left.at - right.at);
      const next = this.#timers[0];
      if (!next || next.at > end) break;
      this.#timers.shift();
      this.#now = next.at;
      this.send({ type: 'time', token: next.token });
    }
    this.#now = end;
    return this;
  }

  over(id: string, parent: number | null = null, rested = 0): this {
    return this.send({ type: 'over', target: target(id), parent, rested });
  }

  travel(id: string | null, parent: number | null = null, nearer = true): this {
    return this.send({ type: 'travel', over: id === null ? null : target(id), parent, nearer });
  }

  get names(): string[] {
    return this.state.cards.map((card) => card.target.id);
  }

  id(name: string): number {
    const card = this.state.cards.find((one) => one.target.id === name);
    if (!card) throw new Error(`no card ${name}`);
    return card.id;
  }

  /** Rests on a mark until its card is open, and goes into it. */
  enter(name: string, parent: number | null = null): this {
    this.over(name, parent).wait(INTENT_MS);
    return this.send({ type: 'inside', card: this.id(name) });
  }
}

describe('resting the pointer', () => {
  it('opens a card after the intent delay, not before', () => {
    const bench = new Bench().over('A').wait(INTENT_MS - 1);
    expect(bench.names).toEqual([]);
    expect(bench.wait(1).names).toEqual(['A']);
  });

  it('counts how long the pointer had lain there before anybody looked', () => {
    const bench = new Bench().over('A', null, INTENT_MS - 50).wait(49);
    expect(bench.names).toEqual([]);
    expect(bench.wait(1).names).toEqual(['A']);
    expect(new Bench().over('B', null, INTENT_MS + 1000).wait(0).names).toEqual(['B']);
  });

  it('opens nothing for a mark that was only passed', () => {
    const bench = new Bench().over('A').wait(100).send({ type: 'off' }).wait(1000);
    expect(bench.names).toEqual([]);
  });

  it('opens only the last of the marks passed on the way', () => {
    expect(new Bench().over('A').wait(150).over('B').wait(150).over('C').wait(1000).names).toEqual(['C']);
  });

  it('asks once, already while it waits', () => {
    const bench = new Bench().over('A').over('A').over('A').wait(1000);
    expect(bench.effects.filter(({ type }) => type === 'ask')).toHaveLength(1);
  });

  it('closes after the grace, and not if the pointer comes back', () => {
    const bench = new Bench()
      .enter('A')
      .send({ type: 'off' })
      .wait(GRACE_MS - 1);
    expect(bench.names).toEqual(['A']);
    bench.send({ type: 'inside', card: bench.id('A') }).wait(1000);
    expect(bench.names).toEqual(['A']);
    bench.send({ type: 'off' }).wait(GRACE_MS);
    expect(bench.names).toEqual([]);
  });

  it('does not begin the grace anew with every move outside', () => {
    const bench = new Bench().enter('A');
    for (let moves = 0; moves < 10; moves++) bench.send({ type: 'off' }).wait(GRACE_MS / 10);
    expect(bench.names).toEqual([]);
  });

  it('waits for a pointer on its way to the card', () => {
    const bench = new Bench().enter('A').send({ type: 'off' });
    for (let moves = 0; moves < 10; moves++) bench.wait(GRACE_MS - 50).travel(null);
    expect(bench.names).toEqual(['A']);
    expect(bench.wait(GRACE_MS).names).toEqual([]);
  });

  it('crosses other marks on the way to the card without opening theirs', () => {
    const bench = new Bench().over('A').wait(INTENT_MS).travel('B').wait(100).travel('C').wait(100);
    bench.send({ type: 'inside', card: bench.id('A') });
    expect(bench.wait(10_000).names).toEqual(['A']);
  });

  it('means the other mark where the pointer stops on it, and asks for it once', () => {
    const bench = new Bench().over('A').wait(INTENT_MS).travel('B');
    expect(bench.wait(GRACE_MS - 1).names).toEqual(['A']);
    expect(bench.wait(1).names).toEqual(['B']);
    expect(bench.effects.filter(({ type }) => type === 'ask')).toHaveLength(2);
  });

  it('does not wait for a pointer that moves about in the triangle without coming nearer', () => {
    const bench = new Bench().over('A').wait(INTENT_MS).travel(null);
    for (let moves = 0; moves < 10; moves++) bench.wait(GRACE_MS / 10).travel('B', null, false);
    expect(bench.names).toEqual(['B']);
  });

  it('forgets the mark it crossed when Escape is pressed meanwhile', () => {
    const bench = new Bench().over('A').wait(INTENT_MS).travel('B');
    expect(bench.send({ type: 'escape', focused: null }).wait(1000).names).toEqual([]);
  });

  it('puts the card of another mark in place of the first', () => {
    expect(new Bench().enter('A').over('B').wait(INTENT_MS).names).toEqual(['B']);
  });
});

describe('cards on cards', () => {
  const three = () => {
    const bench = new Bench().enter('A');
    bench.enter('B', bench.id('A'));
    return bench.enter('C', bench.id('B'));
  };

  it('go three deep and no deeper', () => {
    const bench = three();
    expect(bench.over('D', bench.id('C')).wait(1000).names).toEqual(['A', 'B', 'C']);
    bench.send({ type: 'open', target: target('D'), parent: bench.id('C'), opening: 'touch' });
    expect(bench.names).toEqual(['A', 'B', 'C']);
  });

  it('stay below as long as the pointer is in the topmost', () => {
    expect(three().wait(10_000).names).toEqual(['A', 'B', 'C']);
  });

  it('close from the top down by Escape, one at a time', () => {
    const bench = three();
    expect(bench.send({ type: 'escape', focused: null }).names).toEqual(['A', 'B']);
    expect(bench.wait(1000).names).toEqual(['A', 'B']);
    expect(bench.send({ type: 'escape', focused: null }).names).toEqual(['A']);
    expect(bench.send({ type: 'escape', focused: null }).names).toEqual([]);
    expect(bench.send({ type: 'escape', focused: null }).names).toEqual([]);
  });

  it('close above the one that the pointer went back to', () => {
    const bench = three();
    bench.send({ type: 'inside', card: bench.id('A') }).wait(GRACE_MS);
    expect(bench.names).toEqual(['A']);
  });

  it('wait for a pointer on its way from the card below, and keep that one', () => {
    const bench = new Bench().enter('A');
    bench.over('B', bench.id('A')).wait(INTENT_MS);
    for (let moves = 0; moves < 10; moves++) bench.wait(GRACE_MS - 50).travel('C', bench.id('A'));
    expect(bench.names).toEqual(['A', 'B']);
    expect(bench.wait(GRACE_MS).names).toEqual(['A', 'C']);
  });

  it('close before the one that has the focus', () => {
    const bench = new Bench();
    bench.send({ type: 'open', target: target('A'), parent: null, opening: 'keyboard' });
    bench.over('B', bench.id('A')).wait(INTENT_MS);
    expect(bench.send({ type: 'escape', focused: bench.id('A') }).names).toEqual(['A']);
    expect(bench.send({ type: 'escape', focused: bench.id('A') }).names).toEqual([]);
  });

  it('close with the one below, but never the other way round', () => {
    const bench = three();
    expect(bench.send({ type: 'close', card: bench.id('B') }).names).toEqual(['A']);
  });
});

describe('pinned and dragged cards', () => {
  it('stay when the pointer leaves and when the page is pressed', () => {
    const bench = new Bench().enter('A');
    bench
      .send({ type: 'pin', card: bench.id('A') })
      .send({ type: 'off' })
      .wait(1000);
    bench.send({ type: 'outside' }).send({ type: 'escape', focused: null });
    expect(bench.names).toEqual(['A']);
    expect(bench.enter('B').names).toEqual(['A', 'B']);
    expect(bench.send({ type: 'escape', focused: bench.id('A') }).names).toEqual(['B']);
  });

  it('outlive the card they came from', () => {
    const bench = new Bench().enter('A');
    bench.enter('B', bench.id('A'));
    bench
      .send({ type: 'drag', card: bench.id('B'), x: 5, y: 6 })
      .send({ type: 'close', card: bench.id('A') });
    expect(bench.names).toEqual(['B']);
    expect(bench.state.cards[0]).toMatchObject({ parent: null, pinned: true, place: { x: 5, y: 6 } });
  });
});

describe('taps and keys', () => {
  it('open at once and do not close when the pointer is elsewhere', () => {
    const bench = new Bench();
    bench.send({ type: 'open', target: target('A'), parent: null, opening: 'keyboard' });
    expect(bench.send({ type: 'off' }).wait(1000).names).toEqual(['A']);
    expect(bench.send({ type: 'outside' }).names).toEqual([]);
  });
});

describe('answers', () => {
  const failed = { phase: 'failed', fault: { code: 'index-nothing' } } as const;

  it('that come before the card opens are kept for it', () => {
    const bench = new Bench().over('A');
    const token = bench.state.intent?.id ?? 0;
    bench.send({ type: 'answer', token, content: failed }).wait(INTENT_MS);
    expect(bench.state.cards[0]?.content).toBe(failed);
  });

  it('that come late never show', () => {
    const bench = new Bench().enter('A');
    const token = bench.id('A');
    bench.send({ type: 'close', card: token }).enter('B');
    bench.send({ type: 'answer', token, content: failed });
    expect(bench.state.cards.map((card) => card.content.phase)).toEqual(['waiting']);
  });
});
