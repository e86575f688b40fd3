import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { bundle, type Bundle } from '../../../data/build/parts.ts';
import { composeDocuments } from '../../../lib/index/compose.ts';
import { IndexDatabase } from '../../../lib/index/database.ts';
import type { BundleFiles } from '../../../lib/index/import.ts';
import { packShards } from '../../../lib/index/pack.ts';
import type { DocumentRow } from '../../../lib/index/rows.ts';

/** A database of its own, gone with the factory. */
export function freshDatabase(factory = new IDBFactory()): IndexDatabase {
  return new IndexDatabase('test', { indexedDB: factory, IDBKeyRange });
}

/** A bundle of made-up resolutions, in as many parts as asked, whose titles carry the mark. */
export function sampleBundle(mark: string, count = 2_000, partBytes = 2_000): Bundle {
  const documents = Array.from({ length: count }, (_, number): DocumentRow => ({
    symbol: `A/RES/70/${number + 1}`,
    date: '2015-12-01',
    title: { en: `${mark} question ${number + 1}` },
    titleFrom: 'document',
    cited: 0,
    sources: ['unxml'],
  }));
  const entries = [...composeDocuments({ documents, summaries: [] }).values()];
  return bundle(packShards(entries, []), { documents: entries.length, terms: 0 }, partBytes);
}

/** The bundle as files, with what was read noted. */
export function filesOf({ manifest, files }: Bundle, read: string[] = []): BundleFiles {
  return {
    manifest: () => Promise.resolve(manifest),
    part(file) {
      read.push(file);
      const bytes = files.get(file);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no ${file}`));
    },
  };
}
