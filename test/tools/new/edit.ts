/** One file as it shall be. */
export interface Edit {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** True for a file that must not be there yet. */
  readonly isNew: boolean;
}

/** What is made for one addition: files and rows to begin with, and what then remains to be written. */
export interface Plan {
  readonly edits: readonly Edit[];
  /** In the order in which it is best done. */
  readonly next: readonly string[];
}

/** Reads a file of the project; the path is from its root. */
export type Read = (path: string) => string;
/** Makes the plan for a name. Throws where the name cannot be one. */
export type Kind = (name: string, read: Read) => Plan;

export const created = (path: string, text: string): Edit => ({ path, text, isNew: true });
export const changed = (path: string, text: string): Edit => ({ path, text, isNew: false });

/** A file of rows with one more at its end. */
export function withRow(path: string, row: unknown, read: Read): Edit {
  const rows: unknown = JSON.parse(read(path));
  if (!Array.isArray(rows)) throw new Error(`${path} is no list of rows`);
  return changed(path, `${JSON.stringify([...(rows as unknown[]), row], null, 2)}\n`);
}

/** A text with something put before a place that it has once. */
export function before(text: string, place: string, added: string): string {
  if (text.split(place).length !== 2) throw new Error(`“${place}” does not stand there once`);
  return text.replace(place, () => added + place);
}

export function named(name: string, form: RegExp, example: string): string {
  if (!form.test(name)) throw new Error(`“${name}” cannot be the name; one like ${example} can`);
  return name;
}

/** `word-form` → `wordForm`, a name in code. */
export const inCode = (name: string): string =>
  name.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
