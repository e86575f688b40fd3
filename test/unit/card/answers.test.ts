import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Answers } from '../../../lib/card/answers.ts';
import type { CardTarget } from '../../../lib/card/types.ts';
import { failure, success } from '../../../lib/faults/index.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages/index.ts', () => ({
  call: (_: unknown, __: unknown, request: { id: string; publicOnly?: boolean }) =>
    asked(request.id, request.publicOnly) as unknown,
  defineProtocol: (name: string, calls: unknown) => ({ name, calls }),
}));

const target = (change: Partial<CardTarget>): CardTarget => ({
  origin: 'x',
  kind: 'term',
  id: 'UNODC',
  surface: 'UNODC',
  alternatives: [],
  probable: false,
  reason: null,
  pinpoint: null,
  localName: null,
  anchor: { element: null, rectangles: () => [] },
  ...change,
});

describe('answers for cards', () => {
  let answers: Answers;
  let isExposed: boolean;
  beforeEach(() => {
    asked.mockReset();
    isExposed = false;
    asked.mockImplementation((id: string) =>
      Promise.resolve(
        id === 'none' ? failure('index-nothing') : success({ type: 'term', id, database: 'ready' }),
      ),
    );
    const languages = { language: 'en', interfaceLanguage: 'en' } as const;
    answers = new Answers(languages, () => isExposed, new AbortController().signal);
  });

  it('ask the index once for each reading', async () => {
    const result = await answers.ask(target({ alternatives: ['other', 'UNODC'] }));
    expect(result).toMatchObject({ ok: true, value: { main: { id: 'UNODC' }, others: [{ id: 'other' }] } });
    await answers.ask(target({}));
    expect(asked.mock.calls.map(([id]) => id as string)).toEqual(['UNODC', 'other']);
  });

  it('ask anew for what was forgotten, also where it was on its way', async () => {
    const early = answers.ask(target({}));
    answers.forget();
    await early;
    await answers.ask(target({}));
    await answers.ask(target({}));
    answers.forget();
    await answers.ask(target({}));
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('let the document speak where only it defines a term, and the index where it knows it', async () => {
    const local = target({ id: 'local:INRR', surface: 'INRR', localName: 'International Network' });
    expect(await answers.ask(local)).toMatchObject({
      value: { main: { type: 'local', short: 'INRR', name: 'International Network' }, others: [] },
    });
    expect(asked).not.toHaveBeenCalled();
    const known = target({ localName: 'United Nations Office on Drugs and Crime' });
    expect(await answers.ask(known)).toMatchObject({ value: { main: { type: 'term', id: 'UNODC' } } });
  });

  it('say so where nothing is known', async () => {
    expect(await answers.ask(target({ id: 'none' }))).toMatchObject({
      ok: false,
      fault: { code: 'index-nothing' },
    });
  });

  it('ask for what everybody may know where the page could look in, and show it nothing that was asked before', async () => {
    await answers.ask(target({}));
    isExposed = true;
    await answers.ask(target({}));
    await answers.ask(target({}));
    isExposed = false;
    await answers.ask(target({}));
    expect(asked.mock.calls).toEqual([
      ['UNODC', undefined],
      ['UNODC', true],
    ]);
  });
});
