/** A file to be saved by the browser's own dialog or into its folder of downloads. */
export interface TextFile {
  /** Characters that file systems refuse are replaced. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Has the browser download a text, under a name that every file system takes. */
export function saveFile({ name, type, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 120);
  link.click();
  URL.revokeObjectURL(address);
}
