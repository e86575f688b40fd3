import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import { makeIdentity } from './certificate.ts';
import { isBrowserNoise } from './noise.ts';
import { send, type Reply } from './reply.ts';

/** One request that reached the test hosts. `served` is false where no test had put anything there. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly range: string | undefined;
  readonly served: boolean;
}

/** Answers some URLs; null leaves the request to the next one. */
export type Responder = (url: URL, request: IncomingMessage) => Reply | null;

/**
 * Stands for every host of the world: browsers are told to resolve all names to it. Speaks HTTP and TLS on one port, and
 * logs each request but the browser's own.
 */
export interface TestHosts {
  readonly port: number;
  /** Serves a reply (or what the function makes) at an absolute URL; the query counts only where the URL has one. */
  serve(url: string, reply: Reply | Responder): void;
  /** Adds a responder, asked after those added later. */
  respond(responder: Responder): void;
  /** All requests so far, oldest first. */
  requests(): readonly LoggedRequest[];
  close(): Promise<void>;
}

/** First byte of a TLS handshake record (RFC 8446, 5.1). */
const TLS_HANDSHAKE = 0x16;
const NOT_FOUND: Reply = { status: 404, body: '<!doctype html><title>Not found</title><p>Not found.</p>' };

export async function startHosts(): Promise<TestHosts> {
  const log: LoggedRequest[] = [];
  const responders: Responder[] = [];
  const sockets = new Set<Socket>();

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'unknown.invalid'}`);
    let reply: Reply | null = null;
    for (let i = responders.length - 1; i >= 0 && !reply; i--) reply = responders[i]?.(url, request) ?? null;
    if (reply || !isBrowserNoise(url)) {
      const { method = 'GET', headers } = request;
      log.push({ method, url: url.href, range: headers.range, served: reply !== null });
    }
    void send(reply ?? NOT_FOUND, request, response);
  };
  const plain = http.createServer(answer('http'));
  const secure = https.createServer(makeIdentity('Rapporteur test hosts'), answer('https'));
  const front = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));

  return {
    port: (front.address() as AddressInfo).port,
    serve(url, reply) {
      const wanted = new URL(url);
      responders.push((asked, request) => {
        const same = asked.hostname === wanted.hostname && asked.pathname === wanted.pathname;
        if (!same || (wanted.search && asked.search !== wanted.search)) return null;
        return typeof reply === 'function' ? reply(asked, request) : reply;
      });
    },
    respond: (responder) => void responders.push(responder),
    requests: () => log,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}
