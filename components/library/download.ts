/** Gives the reader a file, as the browser's download. */
export function download(name: string, mediaType: string, content: string | Uint8Array): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the address would hold the file in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Today, for names of files. */
export const today = (): string => new Date().toISOString().slice(0, 10);
