/** An excerpt as it stands in an export as plain text. */
export interface PlainExcerpt {
  readonly quote: string[];
  source: string;
  readonly note: string[];
  readonly tags: string[];
}

/** Reads an export as plain text back, line by line, by how each begins. */
export function readPlain(text: string): { title: string; headings: string[]; excerpts: PlainExcerpt[] } {
  const headings: string[] = [];
  const excerpts: PlainExcerpt[] = [];
  let open: PlainExcerpt | null = null;
  for (const line of text.split('\n')) {
    if (line === '') {
      open = null;
    } else if (open === null && !/^(?:> |— )/.test(line)) {
      headings.push(line);
    } else {
      if (open === null) excerpts.push((open = { quote: [], source: '', note: [], tags: [] }));
      if (line.startsWith('> ')) open.quote.push(line.slice(2));
      else if (line.startsWith('— ')) open.source = line.slice(2);
      else if (line.startsWith('    ')) open.note.push(line.slice(4));
      else if (line.startsWith('#')) open.tags.push(line.slice(1));
      else throw new Error(`a line of no kind: ${line}`);
    }
  }
  const [title = '', ...others] = headings;
  return { title, headings: others, excerpts };
}
