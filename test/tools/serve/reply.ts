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
  /** Sends a whole body bit by bit: so many bytes, then a rest in milliseconds. */
  readonly pace?: { readonly bytes: number; readonly rest: number };
  /** How a server is wrong about parts: says nothing of them, gives the whole, or another part than was asked for. */
  readonly parts?: 'none' | 'whole' | 'other';
  /** Closes the connection after so many bytes of the whole body, or without a word at 0. */
  readonly breaksAt?: number;
}

/** Sends a reply, honouring `Range: bytes=a-b` as the document hosts do. */
export async function send(reply: Reply, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (reply.delay) await rest(reply.delay);
  if (reply.breaksAt === 0) {
    request.socket.destroy();
    return;
  }
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  const range =
    reply.parts === 'none' || reply.parts === 'whole'
      ? null
      : /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.range ?? '');
  const shift = reply.parts === 'other' ? 1 : 0;
  const start = (range ? Number(range[1]) : 0) + (range ? shift : 0);
  const end = range?.[2] ? Math.min(Number(range[2]) + shift, body.length - 1) : body.length - 1;
  const partial = range !== null && start <= end;
  response.writeHead(partial ? 206 : (reply.status ?? 200), {
    'content-type': reply.type ?? 'text/html; charset=utf-8',
    ...(reply.parts === 'none' ? {} : { 'accept-ranges': 'bytes' }),
    'cache-control': 'no-store',
    'content-length': partial ? end - start + 1 : body.length,
    ...(partial ? { 'content-range': `bytes ${start}-${end}/${body.length}` } : {}),
    ...reply.headers,
  });
  if (request.method === 'HEAD') response.end();
  else if (partial) response.end(body.subarray(start, end + 1));
  else if (reply.pace || reply.breaksAt !== undefined) await trickle(reply, body, request, response);
  else response.end(body);
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function trickle(
  { pace = { bytes: 16_384, rest: 0 }, breaksAt = Infinity }: Reply,
  body: Uint8Array,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (let at = 0; at < Math.min(body.length, breaksAt) && !response.destroyed; at += pace.bytes) {
    response.write(body.subarray(at, Math.min(at + pace.bytes, breaksAt)));
    await rest(pace.rest);
  }
  if (breaksAt < body.length) request.socket.destroy();
  else response.end();
}
