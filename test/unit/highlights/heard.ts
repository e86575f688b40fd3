/** Who listens to what other surfaces say. */
export const listeners = new Set<(message: unknown) => void>();

/** As much of the polyfill as who listens needs. */
export default {
  runtime: {
    onMessage: {
      addListener: (listener: (message: unknown) => void) => listeners.add(listener),
      removeListener: (listener: (message: unknown) => void) => listeners.delete(listener),
    },
  },
};
