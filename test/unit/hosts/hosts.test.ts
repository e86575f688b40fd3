import { describe, expect, it } from 'vitest';
import { defaultBody, hostFacts, hosts, hostNameOf, servesDocuments } from '../../../lib/hosts/index.ts';
import { contentMatches, documentMatches, manifestFor } from '../../../lib/hosts/manifest.ts';

describe('hosts', () => {
  it('knows each host name once', () => {
    const names = hosts.flatMap((host) => host.match.map(hostNameOf));
    expect(new Set(names).size).toBe(names.length);
  });

  it('covers every hop on the way to a document', () => {
    for (const name of [
      'undocs.org',
      'www.undocs.org',
      'docs.un.org',
      'documents.un.org',
      'documents-dds-ny.un.org',
      'daccess-ods.un.org',
    ]) {
      expect(servesDocuments(name), name).toBe(true);
      expect(manifestFor('chrome').host_permissions).toContain(`*://${name}/*`);
    }
  });

  it('gives bare numbers on unodc.org to the Commission on Narcotic Drugs', () => {
    expect(defaultBody('www.unodc.org')).toBe('E/CN.7/');
    expect(defaultBody('WWW.UNODC.ORG')).toBe('E/CN.7/');
    expect(defaultBody('www.un.org')).toBeNull();
  });

  it('does not take another site for a known one', () => {
    expect(hostFacts('un.org.example.com')).toBeNull();
    expect(hostFacts('example.com')).toBeNull();
  });

  it('has patterns that compile', () => {
    for (const host of hosts)
      for (const hint of host.symbol)
        if (hint.from === 'path') expect(() => new RegExp(hint.pattern, 'u')).not.toThrow();
  });
});

describe('manifest', () => {
  it('lets only hosts of documents reach the reader page', () => {
    const [resource] = manifestFor('chrome').web_accessible_resources;
    expect(resource?.matches).toEqual(documentMatches);
    expect(documentMatches).not.toContain('*://www.un.org/*');
    expect(contentMatches).toContain('*://www.un.org/*');
  });

  it('suggests no more keys than Chromium takes', () => {
    const suggested = Object.values(manifestFor('chrome').commands).filter((c) => 'suggested_key' in c);
    expect(suggested.length).toBeLessThanOrEqual(4);
  });

  it('suggests no key in Firefox that a page has for itself', () => {
    const keys = Object.values(manifestFor('firefox').commands).map((one) => one.suggested_key.default);
    expect(keys.filter((key) => /^Alt\+(?:Shift\+)?[A-Z0-9]$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
