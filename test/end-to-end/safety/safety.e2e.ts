import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, inject, test } from 'vitest';
import { HighlightDatabase } from '../../../lib/highlights/database.ts';
import { HighlightSchema, type Highlight } from '../../../lib/highlights/record.ts';
import { HighlightStore } from '../../../lib/highlights/store.ts';
import fixture from '../../unit/highlights/fixtures/schema-1.json' with { type: 'json' };
import { createRandom, doAct, randomAct, stateOf } from '../../unit/highlights/random-acts.ts';
import '../harness/provided.ts';
import { makeOldDatabase } from './old-database.ts';
import { inMortalBrowser, type MortalBrowser } from './mortal-browser.ts';

/** Random actions in all, and how often something dies in the middle of one. `RAPPORTEUR_SOAK=1000` does more of both. */
const ACTIONS = Number(process.env.RAPPORTEUR_SOAK ?? 150);
const TAB_EVERY = 23;
const WORKER_EVERY = 17;
const BROWSER_EVERY = Math.max(70, Math.floor(ACTIONS / 12));
/** A death comes at most so long after the action was asked for, in milliseconds: within and around its transaction. */
const LATEST_MS = 12;

const Page = v.object({ ok: v.literal(true), value: v.object({ highlights: v.array(HighlightSchema) }) });

async function stored({ sender }: MortalBrowser): Promise<readonly Highlight[]> {
  const request = { after: null, limit: 1000 };
  const answer = await sender.send({ type: 'highlights.page', request });
  return v.parse(Page, answer).value.highlights;
}

test('a database of an earlier version opens with everything in it', () =>
  inMortalBrowser(inject('launch'), async (mortal) => {
    await mortal.sender.run(makeOldDatabase, fixture);
    const expected = v.parse(v.array(HighlightSchema), fixture.highlights);
    expect(stateOf(await stored(mortal))).toBe(stateOf(expected));
    const request = { action: 'empty', highlights: [], replace: true };
    await mortal.sender.send({ type: 'highlights.restore', request });
    expect(await stored(mortal)).toEqual([]);
  }));

test(
  `what was acknowledged is there, and nothing half-done, whatever dies during ${ACTIONS} actions`,
  () => inMortalBrowser(inject('launch'), actAndDie),
  ACTIONS * 1000,
);

async function actAndDie(mortal: MortalBrowser): Promise<void> {
  const random = createRandom(20261125);
  // The same actions upon a store that nobody kills: what there is before and after each.
  const model = new HighlightStore(new HighlightDatabase(`safety-model-${crypto.randomUUID()}`));
  const modelState = async () => stateOf((await model.page(null, 1000)).highlights);
  const deaths = { tab: 0, worker: 0, browser: 0 };
  for (let step = 1; step <= ACTIONS; step++) {
    const before = await modelState();
    const act = await randomAct(random, model, `action-${step}`);
    await doAct(model, act);
    const message = { type: `highlights.${act.call}`, request: act.request };
    const dying = await deathAt(mortal, step);
    if (!dying) {
      expect(await mortal.sender.send(message)).toMatchObject({ ok: true });
      continue;
    }
    const answers: unknown[] = [];
    const asked = mortal.sender.send(message).then(
      (answer) => answers.push(answer),
      () => undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, random(LATEST_MS)));
    await dying.strike();
    deaths[dying.what]++;
    await asked;
    const acknowledged = JSON.stringify(answers).includes('"ok":true');
    const found = stateOf(await stored(mortal));
    const after = await modelState();
    expect(acknowledged ? [after] : [before, after]).toContain(found);
    // Who was not answered asks again: the action is done once.
    if (!acknowledged) await mortal.sender.send(message);
    expect(stateOf(await stored(mortal))).toBe(after);
  }
  expect(stateOf(await stored(mortal))).toBe(await modelState());
  console.log(`${ACTIONS} actions, killed in their middle: ${JSON.stringify(deaths)}`);
}

interface Death {
  readonly what: 'tab' | 'worker' | 'browser';
  readonly strike: () => Promise<void>;
}

/** What dies during an action, if anything; ready to strike without delay. */
async function deathAt(mortal: MortalBrowser, step: number): Promise<Death | null> {
  if (step % BROWSER_EVERY === 0) return { what: 'browser', strike: () => mortal.restart() };
  if (step % TAB_EVERY === 0) {
    const [next, closing] = [await mortal.openSender(), mortal.sender];
    return {
      what: 'tab',
      async strike() {
        await closing.close();
        mortal.sender = next;
      },
    };
  }
  const { killWorker } = mortal;
  return killWorker && step % WORKER_EVERY === 0 ? { what: 'worker', strike: killWorker } : null;
}
