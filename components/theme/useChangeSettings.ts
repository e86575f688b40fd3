import { useCallback, useReducer } from 'preact/hooks';
import { faultSentence } from '../../lib/faults/sentence.ts';
import { changeSettings, type Settings } from '../../lib/settings/index.ts';
import { useToast } from '../controls/Toast.tsx';
import { useLanguage } from './context.ts';

/**
 * Gives a function that stores settings at once; every open surface follows. What cannot be stored is told, and the
 * control shows again what holds.
 */
export function useChangeSettings(): (change: Partial<Settings>) => void {
  const language = useLanguage();
  const toast = useToast();
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  return useCallback(
    (change) => {
      void changeSettings(change).then((changed) => {
        if (changed.ok) return;
        toast({ text: faultSentence(changed.fault, language) });
        showAgain(undefined);
      });
    },
    [language, toast],
  );
}
