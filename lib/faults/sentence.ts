import common from '../../data/messages/common.json' with { type: 'json' };
import faults from '../../data/messages/faults.json' with { type: 'json' };
import type { Fault } from './index.ts';
import { translator, type Catalogue } from '../i18n/index.ts';
import type { Language } from '../languages/index.ts';

/** The sentence for a fault; one without a sentence of its own gets the general one, with its code. */
export function faultSentence(fault: Fault, language: Language): string {
  const catalogue: Catalogue = faults;
  if (Object.hasOwn(catalogue, fault.code)) return translator(catalogue, language)(fault.code, fault.params);
  return translator(common, language)('failed', { code: fault.code });
}
