import { deflateSync, inflateSync } from 'fflate';

/** Bytes put aside while a file is sorted. */
export interface Scratch {
  /** Puts bytes aside, and gives the place to {@link read} them from. Throws where the disk is full. */
  write(bytes: Uint8Array): number;
  read(place: number): Uint8Array;
  /** Frees the room; nothing is read after it. */
  close(): void;
}

/** Keeps everything in memory, deflated (catalogue records to a tenth): for tools, and where there is no disk to use. */
export function memoryScratch(): Scratch {
  let blocks: Uint8Array[] = [];
  return {
    write: (bytes) => blocks.push(deflateSync(bytes, { level: 1 })) - 1,
    read: (place) => inflateSync(blocks[place] ?? new Uint8Array()),
    close: () => {
      blocks = [];
    },
  };
}
