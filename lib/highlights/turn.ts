import { call } from '../messages/index.ts';
import { highlightsProtocol } from './protocol.ts';

/** Takes an action back, or does it again. */
export const turn = (way: 'undo' | 'redo', action: string) => call(highlightsProtocol, way, { action });
