import { Dexie, type PromiseExtended } from 'dexie';

/**
 * A database of ours. Dexie opens one with its first question, but where that fails it refuses every later question for as
 * long as its object lives: a disk that was full for a moment would cost everything until the background stops. Here the
 * next question opens it anew.
 */
export class Database extends Dexie {
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((thrown: unknown) => {
      // In a task of its own: the questions that waited for this opening have to learn first that it failed.
      if (!this.hasBeenClosed()) setTimeout(() => this.close({ disableAutoOpen: false }));
      throw thrown;
    });
  }
}
