/** A function that runs in the page: it sees nothing but its argument. */
export type InPage<Argument, Value> = (argument: Argument) => Value | Promise<Value>;

/** A document in a tab, or in a frame of one. */
export interface TestFrame {
  evaluate<Value>(run: InPage<undefined, Value>): Promise<Value>;
  evaluate<Argument, Value>(run: InPage<Argument, Value>, argument: Argument): Promise<Value>;
  /** Polls until the function returns something truthy, and returns that. Fails after `timeout` milliseconds (10,000). */
  waitFor<Value>(run: InPage<undefined, Value>): Promise<Value>;
  waitFor<Argument, Value>(
    run: InPage<Argument, Value>,
    argument: Argument,
    timeout?: number,
  ): Promise<Value>;
}

/** A tab, the same in both browsers. */
export interface TestPage extends TestFrame {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The first frame whose address contains the text; waits for it. */
  frame(addressPart: string): Promise<TestFrame>;
  /** Moves the pointer, in viewport pixels. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** Presses a key or a chord: `Escape`, `Tab`, `Control+Shift+H`. */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** For pictures; Firefox cannot be told, there it stays light. */
  colourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Gives files to an `<input type=file>`. */
  upload(selector: string, ...paths: readonly string[]): Promise<void>;
  /** Writes shots/NAME.png and returns its path. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}
