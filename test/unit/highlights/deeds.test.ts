import { expect, it } from 'vitest';
import { beginningOf, Deeds, type Deed } from '../../../lib/highlights/deeds.ts';
import { likestFirst } from '../../../lib/highlights/likeness.ts';

const deed = (action: string): Deed => ({ action, kind: 'make', beginning: action });

it('takes deeds back from the last and does them again from the last taken back', () => {
  const deeds = new Deeds();
  for (const action of ['one', 'two', 'three']) deeds.did(deed(action));
  deeds.tookBack(deed('three'));
  deeds.tookBack(deed('two'));
  expect(deeds.done.value.at(-1)?.action).toBe('one');
  expect(deeds.undone.value.at(-1)?.action).toBe('two');
  deeds.didAgain(deed('two'));
  expect(deeds.undone.value.map(({ action }) => action)).toEqual(['three']);
  deeds.did(deed('four'));
  expect(deeds.undone.value).toEqual([]);
  expect(deeds.done.value.map(({ action }) => action)).toEqual(['one', 'two', 'four']);
  deeds.forget(deed('two'));
  expect(deeds.done.value.map(({ action }) => action)).toEqual(['one', 'four']);
});

it('keeps the last hundred', () => {
  const deeds = new Deeds();
  for (let number = 1; number <= 130; number++) deeds.did(deed(String(number)));
  expect(deeds.done.value).toHaveLength(100);
  expect(deeds.done.value[0]?.action).toBe('31');
});

it('names a highlight by the beginning of its quote, in one line', () => {
  expect(beginningOf('  Requests\n the Secretary-General ')).toBe('Requests the Secretary-General');
  expect(beginningOf('word '.repeat(30))).toBe(`${'word '.repeat(12).trim()}…`);
});

it('puts the records likest to a text first, in any script', () => {
  const records = [
    { quote: 'Calls upon Member States to strengthen cooperation' },
    { quote: 'Requests the Secretary-General to report at its seventy-eighth session' },
    { quote: '请秘书长向大会第七十八届会议提出报告' },
  ];
  const first = (text: string) => likestFirst(records, text)[0];
  expect(first('Requests the Secretary-General to report at its seventy-ninth session')).toBe(records[1]);
  expect(first('请秘书长向大会第七十九届会议提出报告')).toBe(records[2]);
  expect(first('all Member States should strengthen cooperation')).toBe(records[0]);
});
