import { memoryScratch, type Scratch } from './scratch.ts';

/** The folder, in the extension's own file system, of files that lie there only while a catalogue is read. */
const FOLDER = 'pack-scratch';

/** A file of that system as only a worker gets it; the DOM library does not know it. */
interface SyncFile {
  read(bytes: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  close(): void;
}

const isOpener = (handle: object): handle is { createSyncAccessHandle(): Promise<SyncFile> } =>
  'createSyncAccessHandle' in handle;

/**
 * A scratch on the disk, so that a catalogue of any size takes the same memory. Only workers get one; elsewhere, and in a
 * private window, it is in memory.
 */
export async function openScratch(): Promise<Scratch> {
  try {
    await sweepScratch();
    const folder = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle(FOLDER, { create: true });
    const name = crypto.randomUUID();
    const handle = await folder.getFileHandle(name, { create: true });
    if (!isOpener(handle)) throw new Error('this is no worker');
    const file = await handle.createSyncAccessHandle();
    return onDisk(file, () => void folder.removeEntry(name).catch(() => undefined));
  } catch {
    return memoryScratch();
  }
}

function onDisk(file: SyncFile, remove: () => void): Scratch {
  /** Where each block begins, in bytes; the last is where the next will. */
  const starts = [0];
  return {
    write(bytes) {
      const place = starts.length - 1;
      const at = starts[place] ?? 0;
      if (file.write(bytes, { at }) < bytes.length)
        throw new DOMException('no room for all bytes', 'QuotaExceededError');
      starts.push(at + bytes.length);
      return place;
    },
    read(place) {
      const at = starts[place] ?? 0;
      const bytes = new Uint8Array((starts[place + 1] ?? at) - at);
      file.read(bytes, { at });
      return bytes;
    },
    close() {
      file.close();
      remove();
    },
  };
}

/** Removes what pages that crashed or were closed left; a file that is in use cannot be removed. */
export async function sweepScratch(): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  for await (const name of folder.keys()) await folder.removeEntry(name).catch(() => undefined);
}
