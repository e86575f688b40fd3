import { machine } from '../browser.ts';
import { before, calls } from '../calls.ts';
import { codeOf, hasSentence, holds, type Trial } from '../trial.ts';
import { World } from '../world.ts';

/** Where nothing is worth waiting for, silence may be short. */
const SILENCE = 300;
const writing = ['add', 'edit', 'remove', 'import', 'restore', 'undo', 'redo', 'findings'];
const writes = Object.entries(calls).filter(([name]) =>
  writing.some((call) => name === `highlights.${call}`),
);

/** A world with something in it, and what is kept in it after a call that nothing disturbed. */
async function afterOnce(ask: NonNullable<(typeof calls)[string]>): Promise<string> {
  const world = new World();
  for (const prepare of before) await prepare();
  await ask();
  return world.kept();
}

function eachWrite(
  fault: string,
  outcome: string,
  disturb: (ask: () => Promise<unknown>) => Promise<void>,
): Trial {
  return {
    fault,
    async run() {
      for (const [name, ask] of writes) {
        const expected = await afterOnce(ask);
        const world = new World();
        for (const prepare of before) await prepare();
        machine.haste = SILENCE;
        await disturb(ask);
        holds((await world.kept()) === expected, `${name} acted once`, await world.kept());
        world.kill('finished');
      }
      return `${writes.length} writing calls: ${outcome}`;
    },
  };
}

export const messages: readonly Trial[] = [
  eachWrite('messages that arrive twice', 'each acts once', async (ask) => {
    const { wire } = machine;
    machine.wire = async (deliver) => {
      await wire(deliver);
      return wire(deliver);
    };
    holds(codeOf(await ask()) === null, 'both are answered');
    machine.wire = wire;
  }),
  eachWrite('answers that are lost, then asked again', 'each acts once', async (ask) => {
    const { wire } = machine;
    machine.wire = async (deliver) => {
      await wire(deliver);
      return new Promise(() => undefined);
    };
    holds(codeOf(await ask()) === 'background-silent', 'silence is told');
    machine.wire = wire;
    holds(codeOf(await ask()) === null, 'the second try is answered');
  }),
  eachWrite('messages that come late, after they were asked again', 'each acts once', async (ask) => {
    const { wire } = machine;
    const held: (() => Promise<unknown>)[] = [];
    machine.wire = (deliver) => {
      held.push(() => wire(deliver));
      return new Promise(() => undefined);
    };
    holds(codeOf(await ask()) === 'background-silent', 'silence is told');
    machine.wire = wire;
    holds(codeOf(await ask()) === null, 'the second try is answered');
    for (const arrive of held) await arrive();
  }),
  {
    fault: 'messages that never arrive',
    async run() {
      const world = new World();
      machine.haste = SILENCE;
      machine.wire = () => new Promise(() => undefined);
      for (const [name, ask] of Object.entries(calls)) {
        if (name === 'index.retry') continue;
        holds(codeOf(await ask()) === 'background-silent', `${name} ends with one fault`);
      }
      world.kill('finished');
      return `every call ends: ${hasSentence('background-silent')}`;
    },
  },
  {
    fault: 'an older page after an update (context invalidated)',
    async run() {
      machine.wire = () => {
        throw new Error('Extension context invalidated.');
      };
      const code = codeOf(await calls['index.card']?.());
      holds(code === 'background-silent', 'the page is told to reload', code);
      return hasSentence('background-silent');
    },
  },
  {
    fault: 'messages of an older content script',
    async run() {
      const world = new World();
      const send = (message: unknown) =>
        world.carry(() => {
          const answers = [...machine.listeners].map((listener) => listener(message, { id: 'rapporteur' }));
          return answers.find((answer) => answer !== undefined) ?? Promise.resolve(undefined);
        });
      const gone = codeOf(await send({ type: 'highlights.save', request: {} }));
      const other = codeOf(await send({ type: 'highlights.add', request: { highlight: {} } }));
      holds(gone === 'message-unknown' && other === 'message-unreadable', 'both are told', [gone, other]);
      holds((await send({ type: 'nobody.asks' })) === undefined, 'what is not ours is not answered');
      return `${hasSentence('message-unknown')} / ${hasSentence('message-unreadable')}`;
    },
  },
  {
    fault: 'messages of another extension',
    async run() {
      const world = new World();
      world.start();
      for (const type of Object.keys(calls))
        for (const listener of machine.listeners)
          holds(listener({ type, request: {} }, { id: 'another' }) === undefined, `${type} is not answered`);
      return Promise.resolve('none is answered');
    },
  },
];
