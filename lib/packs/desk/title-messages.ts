import type { Fault } from '../../faults/index.ts';
import type { Written } from '../write-shards.ts';

/** What the worker of the packs page asks of the one that takes the titles. Both are of one build. */
export type TitleOrder =
  /** Text, language and bearer of one title after the other. */
  | { readonly order: 'add'; readonly titles: readonly string[] }
  | { readonly order: 'write'; readonly database: string; readonly generation: string }
  | { readonly order: 'stop' };

/** What it tells. */
export type TitleReport =
  | { readonly report: 'taken' }
  | { readonly report: 'writing'; readonly share: number }
  | { readonly report: 'written'; readonly written: Written }
  /** Nothing is being written any more. */
  | { readonly report: 'stopped' }
  | { readonly report: 'fault'; readonly fault: Fault };
