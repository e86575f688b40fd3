import type { Rig } from '../harness/index.ts';
import type { MediaFeatures } from '../harness/page.ts';
import { set, shows } from './settings.ts';
import type { ShownView } from './views.ts';

export interface Colours {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly media: MediaFeatures;
}

export const PLAIN = { forcedColors: 'none', contrast: 'no-preference' } as const;

export const LIGHT: Colours = { name: 'light', theme: 'light', media: PLAIN };

/** Shows a view in a language and in colours; done when it stands. */
export async function dress(rig: Rig, view: ShownView, language: string, colours: Colours): Promise<void> {
  const { theme } = colours;
  await view.tab.media(colours.media);
  await set(rig, { interfaceLanguage: language, cardLanguage: 'interface', theme });
  if (!view.isOver) await shows(view.tab, { language, theme });
  await view.settled();
}
