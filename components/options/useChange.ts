import { useCallback } from 'preact/hooks';
import { changeSettings, type Settings } from '../../lib/settings/index.ts';

/** Gives a function that stores one setting at once; every open surface follows. */
export function useChange(): <Name extends keyof Settings>(name: Name, value: Settings[Name]) => void {
  return useCallback((name, value) => void changeSettings({ [name]: value }), []);
}
