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
  turnByWheel(controls, signal);
  document.addEventListener('fullscreenchange', () => document.fullscreenElement ?? end(), { signal });
  // A page that frames the reader may forbid it: then the window is what there is.
  document.documentElement.requestFullscreen().catch(() => undefined);
}

/** A wheel turns one page at most in this time, in milliseconds: pads go on sending turns after the fingers left. */
const WHEEL_REST_MS = 250;

/** The wheel goes on and back. */
function turnByWheel(controls: Controls, signal: AbortSignal): void {
  let rested = 0;
  document.addEventListener(
    'wheel',
    ({ deltaY, ctrlKey, timeStamp }) => {
      if (ctrlKey || deltaY === 0) return;
      if (timeStamp >= rested) controls.turnPage(deltaY > 0 ? 1 : -1);
      rested = timeStamp + WHEEL_REST_MS;
    },
    { passive: true, signal },
  );
}
