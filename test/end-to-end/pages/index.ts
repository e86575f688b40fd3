import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../tools/serve/reply.ts';

/** The pages that are files of this folder. */
export type PageName =
  | 'arabic'
  | 'challenge'
  | 'editable'
  | 'endless-mutator'
  | 'error-stub'
  | 'frameset'
  | 'library-record'
  | 'meetings-table'
  | 'press-release'
  | 'prose'
  | 'quirks'
  | 're-rendering'
  | 'resolutions-table'
  | 'shortcuts'
  | 'small-root-font';

/** A page of this folder as a reply. */
export function page(name: PageName, headers: Record<string, string> = {}): Reply {
  return { body: readFileSync(join(import.meta.dirname, `${name}.html`), 'utf8'), headers };
}

/** The strictest policy a page can have: nothing may load, run or be framed. */
export const strictPolicy = {
  'content-security-policy':
    "default-src 'none'; sandbox allow-scripts; require-trusted-types-for 'script'; trusted-types 'none'",
};

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** A page of about so many bytes of text, with a citation in each paragraph. */
export function largePage(bytes: number): Reply {
  const paragraphs: string[] = [];
  for (let size = 0, i = 1; size < bytes; i++) {
    const text =
      `Recalling its resolution ${50 + (i % 30)}/${1 + (i % 300)} and the report contained in document ` +
      `A/${50 + (i % 30)}/${i % 900}, and reaffirming that paths in mountains are to be kept for those who walk them, `;
    paragraphs.push(`<p>${text}</p>`);
    size += text.length;
  }
  return { body: document('A long page', paragraphs.join('\n')) };
}

/** A page that frames another, as deep as there are addresses. */
export function framing(address: string): Reply {
  return {
    body: document(
      'Frames',
      `<p>Outside: resolution 60/1.</p><iframe src="${address}" width="800" height="300" title="inner"></iframe>`,
    ),
  };
}
