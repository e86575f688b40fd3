export { call, callTab, type FramePlace } from './client.ts';
export { type Protocol, type ReplyOf } from './protocol.ts';
export { listen } from './server.ts';
export { serve, type Service } from './service.ts';
