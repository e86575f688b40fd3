/** A function that runs in the page: it sees nothing but its argument. */
export type InPage<Argument, Value> = (argument: Argument) => Value | Promise<Value>;

/** A document in a tab, or in a frame of one. */
export interface TestFrame {
  evaluate<Value>(run: InPage<undefined, Value>): Promise<Value>;
  evaluate<Argument, Value>(run: InPage<Argument, Value>, argument: Argument): Promise<Value>;
  /** Polls until the function returns something truthy, and returns that. Fails after `timeout` milliseconds (20,000). */
  waitFor<Value>(run: InPage<undefined, Value>): Promise<Value>;
  waitFor<Argument, Value>(
    run: InPage<Argument, Value>,
    argument: Argument,
    timeout?: number,
  ): Promise<Value>;
}

/** Media features that a system sets; what is left out stays as it was. */
export interface MediaFeatures {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly contrast?: 'more' | 'no-preference';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** A tab, the same in both browsers. */
export interface TestPage extends TestFrame {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The first frame whose address contains the text; waits for it. */
  frame(addressPart: string): Promise<TestFrame>;
  /** Moves the pointer, in viewport pixels. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** A finger's tap. */
  tap(x: number, y: number): Promise<void>;
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** Presses a key or a chord: `Escape`, `Tab`, `Control+Shift+H`. */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** What the system prefers. Firefox cannot be told: there it stays light, without forced colours, with motion. */
  media(features: MediaFeatures): Promise<void>;
  /** Gives files to an `<input type=file>`. */
  upload(selector: string, ...paths: readonly string[]): Promise<void>;
  /** Writes shots/NAME.png and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Every text of the page's documents, those in closed roots and in frames too; Chromium only. */
  pierced?(): Promise<string>;
  close(): Promise<void>;
}
