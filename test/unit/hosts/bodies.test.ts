import { describe, expect, it, vi } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import { ORGANS } from '../../../lib/detect/organs.ts';
import { defaultBody, hostContext, hostNameOf, hosts } from '../../../lib/hosts/index.ts';

const added = vi.hoisted(() => ({
  id: 'added',
  match: ['*://women.example.org/*'],
  serves: 'html',
  body: 'E/CN.6/',
}));

vi.mock('../../../data/hosts/hosts.json', async (original) => ({
  default: [...(await original<{ default: readonly unknown[] }>()).default, added],
}));

/** A number that several bodies could have adopted, in a text that names none of them. */
const read = (host: string) =>
  createDetector(hostContext(host))
    .scan('See document A/70/1. Resolution 52/3 is to be read with it.')
    .references.filter(({ kind }) => kind === 'resolution');

describe('the body that a bare number belongs to on a host', () => {
  const rows = hosts.flatMap(({ match, body }) => (body ? match.map((one) => [hostNameOf(one), body]) : []));

  it.each(rows)('%s: %s', (name, body) => {
    expect(ORGANS.get(body)?.resolution).toBeDefined();
    expect(read(name)).toMatchObject([{ symbol: `${body}RES/52/3`, reason: 'host' }]);
  });

  it('takes a row and nothing else', () => {
    expect(rows).toContainEqual(['women.example.org', 'E/CN.6/']);
    expect(read('women.example.org')).toMatchObject([{ symbol: 'E/CN.6/RES/52/3' }]);
  });

  it('holds for hosts below it that have no row of their own', () => {
    expect(defaultBody('dataunodc.unodc.org')).toBe('E/CN.7/');
    expect(defaultBody('unodc.org.example.com')).toBeNull();
    expect(defaultBody('localhost')).toBeNull();
  });

  it('is nothing on hosts of the whole Organization', () => {
    expect(read('www.un.org')).toMatchObject([{ symbol: 'A/RES/52/3', reason: 'shape' }]);
  });
});
