import type { Controls } from './controls.ts';
import type { ViewState } from './state.ts';

/** One page after the other on the whole screen, until the full screen or Escape ends it; then all is as it was before. */
export function present(view: ViewState, controls: Controls): void {
  if (view.presenting.peek()) return;
  const before = { single: view.single.peek(), fit: view.fit.peek(), scale: view.scale.peek() };
  const ended = new AbortController();
  const end = () => {
    if (ended.signal.aborted) return;
    ended.abort();
    if (document.fullscreenElement) void document.exitFullscreen();
    view.presenting.value = false;
    controls.showSingle(before.single);
    controls.zoomTo(before.fit ?? before.scale);
  };
  view.presenting.value = true;
  controls.showSingle(true);
  const fit = () => requestAnimationFrame(() => controls.zoomTo('page-fit'));
  fit();
  const { signal } = ended;
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  addEventListener('resize', fit, { signal });
  document.addEventListener('fullscreenchange', () => document.fullscreenElement ?? end(), { signal });
  // A page that frames the reader may forbid it: then the window is what there is.
  document.documentElement.requestFullscreen().catch(() => undefined);
}
