export { call, callTab } from './client.ts';
export { type Protocol, type ReplyOf, type RequestOf } from './protocol.ts';
export { listen } from './server.ts';
export { serve, type Handlers, type Service } from './service.ts';
