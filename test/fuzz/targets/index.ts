import type { Target } from '../target.ts';
import { anchorer } from './anchors.ts';
import { detector } from './detector.ts';
import { masthead, structure } from './documents.ts';
import { excerpts } from './excerpts.ts';
import { importers } from './importers.ts';
import { messages } from './messages.ts';
import { symbolParser } from './symbols.ts';

/** Everything that reads what others wrote. */
export const targets: readonly Target[] = [
  symbolParser,
  detector,
  masthead,
  structure,
  anchorer,
  ...importers,
  ...excerpts,
  messages,
];
