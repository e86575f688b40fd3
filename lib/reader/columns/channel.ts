import * as v from 'valibot';
import { LanguageSchema } from '../../languages/index.ts';

const Key = v.nullable(v.pipe(v.string(), v.maxLength(80)));

const MessageSchema = v.variant('type', [
  /** The paragraphs of a column, as far as it has been read. */
  v.object({ type: v.literal('landmarks'), keys: v.array(v.string()) }),
  /** Where a column has been scrolled to. */
  v.object({
    type: v.literal('position'),
    before: Key,
    after: Key,
    part: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  /** The second column is to show another language. */
  v.object({ type: v.literal('language'), language: LanguageSchema }),
  /** Close the column that sends this, or the other one. */
  v.object({ type: v.literal('close'), column: v.picklist(['mine', 'yours']) }),
  /** The keyboard goes to the column that receives this. */
  v.object({ type: v.literal('focus') }),
  /** Marks are switched on or off. */
  v.object({ type: v.literal('marks'), on: v.boolean() }),
]);
export type ColumnMessage = v.InferOutput<typeof MessageSchema>;

/** The way to the document in the other column. */
export interface Channel {
  send(message: ColumnMessage): void;
  listen(answer: (message: ColumnMessage) => void, signal: AbortSignal): void;
}

/** Both columns are pages of the extension: what comes from another origin, or from another window, is not read. */
export function channelTo(peer: () => Window | null): Channel {
  return {
    send: (message) => peer()?.postMessage(message, location.origin),
    listen(answer, signal) {
      const receive = ({ origin, source, data }: MessageEvent) => {
        if (origin !== location.origin || source === null || source !== peer()) return;
        const parsed = v.safeParse(MessageSchema, data);
        if (parsed.success) answer(parsed.output);
      };
      addEventListener('message', receive, { signal });
    },
  };
}
