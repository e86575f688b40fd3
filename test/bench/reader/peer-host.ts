import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'vite';
import type { Reply } from '../../tools/serve/reply.ts';

const PDFJS = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');
const PAGE = `<!doctype html><link rel="stylesheet" href="/viewer.css"><div id="pages" style="position:absolute;inset:0;overflow:auto"><div class="pdfViewer"></div></div><script type="module" src="/peer.mjs"></script>`;

/** A host whose page shows a file in pdf.js's own viewer component. */
export async function peerHost(
  hostname: string,
  file: () => Uint8Array,
): Promise<(url: URL) => Reply | null> {
  const files: Readonly<Record<string, Reply>> = {
    '/': { body: PAGE },
    '/peer.mjs': { type: 'text/javascript', body: await peerScript() },
    '/worker.mjs': {
      type: 'text/javascript',
      body: readFileSync(join(PDFJS, 'legacy/build/pdf.worker.min.mjs')),
    },
    '/viewer.css': { type: 'text/css', body: readFileSync(join(PDFJS, 'web/pdf_viewer.css')) },
  };
  return ({ hostname: asked, pathname }) => {
    if (asked !== hostname) return null;
    return pathname === '/file.pdf' ? { type: 'application/pdf', body: file() } : (files[pathname] ?? null);
  };
}

async function peerScript(): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'peer.ts'), formats: ['es'], fileName: 'peer' },
    },
  });
  for (const one of [built].flat()) if ('output' in one) return one.output[0].code;
  throw new Error('the peer was not built');
}
