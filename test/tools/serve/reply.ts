import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a test host answers with. */
export interface Reply {
  readonly status?: number;
  /** Default: `text/html; charset=utf-8`. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Waits so long before answering, in milliseconds. */
  readonly delay?: number;
}

/** Sends a reply, honouring `Range: bytes=a-b` as the document hosts do. */
export async function send(reply: Reply, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (reply.delay) await new Promise((resolve) => setTimeout(resolve, reply.delay));
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  const range = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.range ?? '');
  const start = range ? Number(range[1]) : 0;
  const end = range?.[2] ? Math.min(Number(range[2]), body.length - 1) : body.length - 1;
  const partial = range !== null && start <= end;
  response.writeHead(partial ? 206 : (reply.status ?? 200), {
    'content-type': reply.type ?? 'text/html; charset=utf-8',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-length': partial ? end - start + 1 : body.length,
    ...(partial ? { 'content-range': `bytes ${start}-${end}/${body.length}` } : {}),
    ...reply.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : partial ? body.subarray(start, end + 1) : body);
}
