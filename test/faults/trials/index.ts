import type { Trial } from '../trial.ts';
import { databases } from './databases.ts';
import { killed } from './killed.ts';
import { messages } from './messages.ts';
import { surroundings } from './surroundings.ts';

export const trials: readonly Trial[] = [...killed, ...messages, ...databases, ...surroundings];
