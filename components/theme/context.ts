import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import * as v from 'valibot';
import { translator, type Catalogue, type Translate } from '../../lib/i18n/index.ts';
import { languageFacts, type Language, type LanguageFacts } from '../../lib/languages/index.ts';
import { SettingsSchema, type Settings } from '../../lib/settings/schema.ts';

/** What every view may ask for: the language it speaks and the settings as they stand. */
export interface Surface {
  readonly language: Language;
  readonly settings: Settings;
}

/** English and the default settings, until a surface provides its own. */
export const SurfaceContext = createContext<Surface>({
  language: 'en',
  settings: v.parse(SettingsSchema, {}),
});

export function useLanguage(): Language {
  return useContext(SurfaceContext).language;
}

export function useDirection(): LanguageFacts['direction'] {
  return languageFacts(useLanguage()).direction;
}

export function useSettings(): Settings {
  return useContext(SurfaceContext).settings;
}

/** Translates the keys of a catalogue of data/messages into the language of the surface. */
export function useTranslate<C extends Catalogue>(catalogue: C): Translate<keyof C & string> {
  const language = useLanguage();
  return useMemo(() => translator(catalogue, language), [catalogue, language]);
}
