import { beforeEach, expect, it, vi } from 'vitest';
import type { Position } from '../../../lib/reader/positions.ts';

let stored: Record<string, unknown> = {};
const extension = { inIncognitoContext: false };
vi.mock('webextension-polyfill', () => ({
  default: {
    extension,
    storage: {
      local: {
        get: () => Promise.resolve(stored),
        set: (items: object) => Promise.resolve(Object.assign(stored, items)),
      },
    },
  },
}));
const { keepPosition, readPosition } = await import('../../../lib/reader/positions.ts');

const left = (at: number): Position => ({ page: 3, top: 700, at });

beforeEach(() => {
  stored = {};
  extension.inIncognitoContext = false;
});

it('gives back where a document was left, and nothing of others', async () => {
  await keepPosition('A/70/1', left(5));
  expect(await readPosition('A/70/1')).toEqual(left(5));
  expect(await readPosition('A/70/2')).toBeNull();
});

it('leaves out a damaged place and keeps the others', async () => {
  stored = { positions: { 'A/70/1': left(5), 'A/70/2': { page: 'three' }, 'A/70/3': null } };
  expect(await readPosition('A/70/2')).toBeNull();
  await keepPosition('A/70/4', left(6));
  expect(stored.positions).toEqual({ 'A/70/4': left(6), 'A/70/1': left(5) });
});

it('begins anew where nothing of it can be read', async () => {
  stored = { positions: 'no record' };
  expect(await readPosition('A/70/1')).toBeNull();
});

it('forgets the document left longest ago when there are too many', async () => {
  for (let at = 1; at <= 301; at++) await keepPosition(`A/70/${at}`, left(at));
  expect(await readPosition('A/70/1')).toBeNull();
  expect(await readPosition('A/70/2')).not.toBeNull();
});

it('keeps nothing of private windows', async () => {
  extension.inIncognitoContext = true;
  await keepPosition('A/70/1', left(5));
  expect(stored).toEqual({});
});
