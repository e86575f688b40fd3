export { call, callTab } from './client.ts';
export { type Protocol, type ReplyOf, type RequestOf } from './protocol.ts';
export { listen, serve, type Handlers, type Service } from './server.ts';
