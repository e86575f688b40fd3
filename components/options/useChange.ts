import { useCallback } from 'preact/hooks';
import type { Settings } from '../../lib/settings/index.ts';
import { useChangeSettings } from '../theme/index.ts';

/** Gives a function that stores one setting at once. */
export function useChange(): <Name extends keyof Settings>(name: Name, value: Settings[Name]) => void {
  const change = useChangeSettings();
  return useCallback((name, value) => change({ [name]: value }), [change]);
}
