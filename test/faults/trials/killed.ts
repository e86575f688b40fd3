import { before, calls } from '../calls.ts';
import { atMoment } from '../moments.ts';
import { codeOf, holds, type Trial } from '../trial.ts';
import { World } from '../world.ts';

const writes = ['taken back', 'finished'] as const;
/** In `npm test` every so many moments; a prime, so that no rhythm of a library hides a moment. */
const STEP = 43;

async function prepared(withIndex: boolean): Promise<World> {
  const world = new World();
  for (const ask of before) {
    const done = await ask();
    holds(done.ok, 'the world is prepared', done);
  }
  if (withIndex) await calls['index.retry']?.();
  return world;
}

/** Kills the worker at each moment of one call, and sees that who asked is answered and the disk as it should be. */
function killedIn(name: string, ask: NonNullable<(typeof calls)[string]>): Trial {
  const withIndex = name.startsWith('index.') && name !== 'index.retry';
  return {
    fault: `killed at each await of ${name}`,
    async run(thorough) {
      const whole = await prepared(withIndex);
      const untouched = await whole.kept();
      const { value, moments } = await atMoment(ask, 0, () => undefined);
      const answer = codeOf(value);
      holds(answer === null || answer === 'highlights-gone', 'it is answered when nothing is broken', value);
      const after = await whole.kept();
      whole.kill('finished');
      let [kills, told] = [0, 0];
      for (let moment = 1; moment <= moments; moment += thorough ? 1 : STEP)
        for (const ending of writes) {
          const world = await prepared(withIndex);
          const { value: result } = await atMoment(ask, moment, () => world.kill(ending));
          kills += world.kills;
          const kept = await world.kept();
          if (codeOf(result) === answer)
            holds(kept === after, `acknowledged, so it is on the disk (moment ${moment})`, kept);
          else {
            told++;
            holds(kept === after || kept === untouched, `all or nothing (moment ${moment})`, kept);
          }
          world.kill('finished');
        }
      holds(kills > 0, 'the worker was killed');
      return `${kills} kills: ${kills - told} answered by the next worker, ${told} told as a fault; nothing lost`;
    },
  };
}

export const killed: readonly Trial[] = Object.entries(calls).map(([name, ask]) => killedIn(name, ask));
