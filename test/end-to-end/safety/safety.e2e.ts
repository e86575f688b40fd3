import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { HighlightDatabase } from '../../../lib/highlights/database.ts';
import { HighlightSchema, type Highlight } from '../../../lib/highlights/record.ts';
import { HighlightStore } from '../../../lib/highlights/store.ts';
import fixture from '../../unit/highlights/fixtures/schema-1.json' with { type: 'json' };
import { createRandom, doAct, randomAct, stateOf } from '../../unit/highlights/random-acts.ts';
import '../harness/provided.ts';
import { makeOldDatabase } from './old-database.ts';
import { MortalBrowser, type Sender } from './mortal-browser.ts';

/** Random actions in all, and how often something dies in the middle of one. `RAPPORTEUR_SOAK=1000` does more of both. */
const ACTIONS = Number(process.env.RAPPORTEUR_SOAK ?? 150);
const TAB_EVERY = 23;
const WORKER_EVERY = 17;
const BROWSER_EVERY = Math.max(70, Math.floor(ACTIONS / 12));
/** A death comes at most so long after the action was asked for, in milliseconds: within and around its transaction. */
const LATEST_MS = 12;

const Page = v.object({ ok: v.literal(true), value: v.object({ highlights: v.array(HighlightSchema) }) });

const mortal = new MortalBrowser(inject('launch'));
let sender: Sender;
beforeAll(async () => {
  await mortal.start();
  sender = await mortal.running.openSender();
}, 60_000);
afterAll(() => mortal.end());

async function stored(): Promise<readonly Highlight[]> {
  const request = { after: null, limit: 1000 };
  const answer = await sender.send({ type: 'highlights.page', request });
  return v.parse(Page, answer).value.highlights;
}

test('a database of an earlier version opens with everything in it', async () => {
  await sender.run(makeOldDatabase, fixture);
  expect(stateOf(await stored())).toBe(stateOf(v.parse(v.array(HighlightSchema), fixture.highlights)));
  await sender.send({
    type: 'highlights.restore',
    request: { action: 'empty', highlights: [], replace: true },
  });
  expect(await stored()).toEqual([]);
});

test(
  `what was acknowledged is there, and nothing half-done, whatever dies during ${ACTIONS} actions`,
  async () => {
    const random = createRandom(20261125);
    // The same actions upon a store that nobody kills: what there is before and after each.
    const model = new HighlightStore(new HighlightDatabase('safety-model'));
    const modelState = async () => stateOf((await model.page(null, 1000)).highlights);
    const deaths = { tab: 0, worker: 0, browser: 0 };
    for (let step = 1; step <= ACTIONS; step++) {
      const before = await modelState();
      const act = await randomAct(random, model, `action-${step}`);
      await doAct(model, act);
      const message = { type: `highlights.${act.call}`, request: act.request };
      const dying = await deathAt(step);
      if (!dying) {
        expect(await sender.send(message)).toMatchObject({ ok: true });
        continue;
      }
      const answers: unknown[] = [];
      const asked = sender.send(message).then(
        (answer) => answers.push(answer),
        () => undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, random(LATEST_MS)));
      await dying.strike();
      deaths[dying.what]++;
      await asked;
      const acknowledged = JSON.stringify(answers).includes('"ok":true');
      const found = stateOf(await stored());
      const after = await modelState();
      expect(acknowledged ? [after] : [before, after]).toContain(found);
      // Who was not answered asks again: the action is done once.
      if (!acknowledged) await sender.send(message);
      expect(stateOf(await stored())).toBe(after);
    }
    expect(stateOf(await stored())).toBe(await modelState());
    console.log(`${ACTIONS} actions, killed in their middle: ${JSON.stringify(deaths)}`);
  },
  ACTIONS * 1000,
);

interface Death {
  readonly what: 'tab' | 'worker' | 'browser';
  readonly strike: () => Promise<void>;
}

/** What dies during an action, if anything; ready to strike without delay. */
async function deathAt(step: number): Promise<Death | null> {
  const { killWorker } = mortal.running;
  if (step % BROWSER_EVERY === 0) {
    return {
      what: 'browser',
      async strike() {
        await mortal.kill();
        await mortal.start();
        sender = await mortal.running.openSender();
      },
    };
  }
  if (step % TAB_EVERY === 0) {
    const next = await mortal.running.openSender();
    const closing = sender;
    return {
      what: 'tab',
      async strike() {
        await closing.close();
        sender = next;
      },
    };
  }
  return killWorker && step % WORKER_EVERY === 0 ? { what: 'worker', strike: killWorker } : null;
}
