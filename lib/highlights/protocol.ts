import * as v from 'valibot';
import { defineProtocol } from '../messages/protocol.ts';
import { ACTION_KINDS, EditSchema, HighlightSchema } from './record.ts';

/** Most highlights of one page of the list. */
export const PAGE_LIMIT = 1000;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Made by the caller for each action: a message that is sent twice acts once, and undo can name the action. */
const Action = v.object({ action: Id });
const Done = v.object({ documents: v.array(v.string()), count: v.number() });
const Step = v.nullable(v.object({ id: Id, kind: v.picklist(ACTION_KINDS), count: v.number() }));
const CursorSchema = v.nullable(v.tuple([v.number(), v.string()]));
const CopyNumber = v.object({ number: v.number() });
const Several = v.object({ highlights: v.array(HighlightSchema) });

export const highlightsProtocol = defineProtocol('highlights', {
  add: { request: v.object({ ...Action.entries, ...Several.entries }), reply: Done },
  edit: { request: v.object({ ...Action.entries, ids: v.array(Id), edit: EditSchema }), reply: Done },
  remove: { request: v.object({ ...Action.entries, ids: v.array(Id) }), reply: Done },
  /** Adds what an import brings, as one action. */
  import: { request: v.object({ ...Action.entries, ...Several.entries }), reply: Done },
  /** Puts back a backup: over what is there, or in place of all of it. */
  restore: {
    request: v.object({ ...Action.entries, ...Several.entries, replace: v.boolean() }),
    reply: Done,
  },
  undo: { request: Action, reply: Done },
  redo: { request: Action, reply: Done },
  history: { request: v.object({}), reply: v.object({ undo: Step, redo: Step }) },
  byDocument: { request: v.object({ document: v.string() }), reply: Several },
  /** All highlights, page by page, those made last first. */
  page: {
    request: v.object({
      after: CursorSchema,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PAGE_LIMIT)),
    }),
    reply: v.object({ ...Several.entries, next: CursorSchema }),
  },
  /** The copies made before the schema changed, the newest first. */
  copies: {
    request: v.object({}),
    reply: v.object({
      copies: v.array(
        v.object({ number: v.number(), version: v.number(), at: v.number(), count: v.number() }),
      ),
    }),
  },
  copy: { request: CopyNumber, reply: Several },
  dropCopy: { request: CopyNumber, reply: v.object({}) },
  tags: { request: v.object({}), reply: v.object({ tags: v.array(v.string()) }) },
  /** The quote with its source, ready to be pasted. */
  cite: { request: v.object({ highlight: HighlightSchema }), reply: v.object({ text: v.string() }) },
  /** Opens the document of a highlight in a tab and brings the highlight into view there. */
  open: { request: v.object({ id: Id }), reply: v.object({}) },
  /** The highlight that the document was opened for, until it has been shown. */
  sought: { request: v.object({ document: v.string() }), reply: v.object({ id: v.nullable(Id) }) },
  soughtShown: { request: v.object({ document: v.string() }), reply: v.object({}) },
  /** What the last reading of a document found and lost. */
  findings: {
    request: v.object({ findings: v.array(v.object({ id: Id, lost: v.boolean() })) }),
    reply: Done,
  },
});

/** Sent to every surface after a change, so that two tabs stay in step. */
export const ChangedSchema = v.object({
  type: v.literal('highlights-changed'),
  documents: v.array(v.string()),
});

/** What the page or reader that shows a document answers about its excerpts, by `callTab`. */
export const excerptsProtocol = defineProtocol('excerpts', {
  reveal: { request: v.object({ id: Id }), reply: v.object({ found: v.boolean() }) },
});
