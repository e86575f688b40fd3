import '../../faults/browser.ts';
import { describe, expect, it } from 'vitest';
import { highlightsProtocol } from '../../../lib/highlights/protocol.ts';
import { indexProtocol } from '../../../lib/index/protocol.ts';
import { networkProtocol } from '../../../lib/network/protocol.ts';
import { keptProtocol } from '../../../lib/reader/kept/protocol.ts';
import { tabProtocol } from '../../../lib/page/protocol.ts';
import { calls } from '../../faults/calls.ts';
import { trials } from '../../faults/trials/index.ts';

describe('faults', () => {
  it('are tried on every message that the background answers', () => {
    const answered = [highlightsProtocol, indexProtocol, keptProtocol, networkProtocol, tabProtocol].flatMap(
      (protocol) => Object.keys(protocol.calls).map((name) => `${protocol.name}.${name}`),
    );
    expect(answered.filter((name) => !Object.hasOwn(calls, name))).toEqual([]);
  });

  // One after the other: they share the made-up browser.
  it.each(trials.map((trial) => [trial.fault, trial] as const))('%s', async (_, trial) => {
    expect(await trial.run(false)).not.toBe('');
  });
});
