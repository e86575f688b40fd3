import { signal } from '@preact/signals';
import { render, type ComponentChildren } from 'preact';
import { interfaceLanguage, translator, type Catalogue } from '../../lib/i18n/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { readSettings, watchSettings, type Settings } from '../../lib/settings/index.ts';
import { ToastArea } from '../controls/Toast.tsx';
import { SurfaceContext, type Surface } from './context.ts';
import './base.css';

export interface PageOptions<C extends Catalogue> {
  /** Catalogue and key of the page's title, as the browser's tab shows it. */
  readonly catalogue: C;
  readonly title: keyof C & string;
  /** The element to render into; `#app` by default. */
  readonly into?: HTMLElement;
}

/**
 * Renders a page of the extension: reads the settings, sets `lang`, `dir` and `data-theme` on the document, gives the
 * view its language and settings through {@link SurfaceContext}, and follows every change of the settings until the
 * page goes. The signal handed to the view aborts at that moment.
 */
export async function mountPage<C extends Catalogue>(
  view: (lifetime: AbortSignal) => ComponentChildren,
  options: PageOptions<C>,
): Promise<void> {
  const lifetime = new AbortController();
  addEventListener('pagehide', () => lifetime.abort(), { once: true });
  const surface = signal<Surface | null>(null);
  const show = (settings: Settings) => {
    const next = surfaceOf(settings);
    surface.value = next;
    dress(document.documentElement, next);
    document.title = translator(options.catalogue, next.language)(options.title);
  };
  // Watching begins before reading: a change in between must not be lost.
  watchSettings(lifetime.signal, show);
  const settings = await readSettings();
  if (surface.value === null) show(settings);

  const root = options.into ?? document.getElementById('app');
  if (!root) throw new Error('the page has no element #app');
  const Page = () =>
    surface.value && (
      <SurfaceContext.Provider value={surface.value}>
        <ToastArea>{view(lifetime.signal)}</ToastArea>
      </SurfaceContext.Provider>
    );
  render(<Page />, root);
}

function surfaceOf(settings: Settings): Surface {
  return { settings, language: interfaceLanguage(settings.interfaceLanguage, navigator.languages) };
}

/** Writes language, direction and theme on an element. */
export function dress(element: HTMLElement, { language, settings }: Surface): void {
  const { direction, locale } = languageFacts(language);
  element.lang = locale;
  element.dir = direction;
  element.dataset.theme = settings.theme;
}
