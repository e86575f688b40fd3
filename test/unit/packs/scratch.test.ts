import { afterEach, describe, expect, it, vi } from 'vitest';
import { openScratch, sweepScratch } from '../../../lib/packs/build/disk-scratch.ts';

/** A worker's private file system with one folder, as much of it as a scratch uses. */
class Disk {
  readonly files = new Map<string, { bytes: Uint8Array; inUse: boolean }>();
  /** Bytes that a file may have. */
  room = Infinity;

  readonly folder = {
    keys: async function* (this: Disk) {
      await Promise.resolve();
      yield* [...this.files.keys()];
    }.bind(this),
    removeEntry: async (name: string) => {
      await Promise.resolve();
      if (this.files.get(name)?.inUse) throw new DOMException('in use', 'NoModificationAllowedError');
      this.files.delete(name);
    },
    getFileHandle: async (name: string) => {
      await Promise.resolve();
      const file = { bytes: new Uint8Array(), inUse: false };
      this.files.set(name, file);
      return { createSyncAccessHandle: () => Promise.resolve(this.opened(file)) };
    },
  };

  private opened(file: { bytes: Uint8Array; inUse: boolean }) {
    file.inUse = true;
    return {
      read: (into: Uint8Array, { at }: { at: number }) => {
        into.set(file.bytes.subarray(at, at + into.length));
        return into.length;
      },
      write: (from: Uint8Array, { at }: { at: number }) => {
        const taken = from.subarray(0, Math.max(0, this.room - at));
        const grown = new Uint8Array(Math.max(file.bytes.length, at + taken.length));
        grown.set(file.bytes);
        grown.set(taken, at);
        file.bytes = grown;
        return taken.length;
      },
      close: () => {
        file.inUse = false;
      },
    };
  }
}

function onDisk(): Disk {
  const disk = new Disk();
  const getDirectory = () => Promise.resolve({ getDirectoryHandle: () => Promise.resolve(disk.folder) });
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  return disk;
}

const block = (byte: number, length: number) => new Uint8Array(length).fill(byte);

describe('what is put aside while a file is sorted', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('lies in a file, comes back block by block, and is gone when it is closed', async () => {
    const disk = onDisk();
    const scratch = await openScratch();
    const places = [3, 0, 7].map((length, at) => scratch.write(block(at + 1, length)));
    expect([...disk.files.values()].map(({ bytes }) => bytes.length)).toEqual([10]);
    expect(places.map((place) => scratch.read(place))).toEqual([block(1, 3), block(2, 0), block(3, 7)]);
    scratch.close();
    await vi.waitFor(() => expect(disk.files.size).toBe(0));
  });

  it('says that the disk is full', async () => {
    const disk = onDisk();
    const scratch = await openScratch();
    disk.room = 10;
    scratch.write(block(1, 8));
    expect(() => scratch.write(block(1, 3))).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  });

  it('is swept where a crash left it, and not where it is in use', async () => {
    const disk = onDisk();
    disk.files.set('left', { bytes: block(1, 5), inUse: false });
    const scratch = await openScratch();
    const place = scratch.write(block(4, 4));
    await sweepScratch();
    expect(disk.files.has('left')).toBe(false);
    expect(scratch.read(place)).toEqual(block(4, 4));
  });

  it('is kept in memory where there is no such file system', async () => {
    vi.stubGlobal('navigator', {});
    const scratch = await openScratch();
    const place = scratch.write(block(9, 100_000));
    expect(scratch.read(place)).toEqual(block(9, 100_000));
  });
});
