/** An animation that ends sooner, in milliseconds, is over before anything is gained by looking. */
const LONG_MS = 1_000;

/**
 * Whether something on the page is animated for long: each of its frames then costs as if the page had changed, and no
 * observer tells. Asks the page for its styles.
 */
export function isAnimated(): boolean {
  return document
    .getAnimations()
    .some(
      ({ playState, effect }) =>
        playState === 'running' && Number(effect?.getComputedTiming().endTime) > LONG_MS,
    );
}
