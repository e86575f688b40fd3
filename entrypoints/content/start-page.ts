import type { CommandName } from '../../lib/hosts/commands.ts';
import { hostFacts } from '../../lib/hosts/index.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { CountReport } from '../../lib/page/count-report.ts';
import { DomSource } from '../../lib/page/dom-source.ts';
import { HighlightPainter } from '../../lib/page/highlight-painter.ts';
import { offsetInView } from '../../lib/page/hit.ts';
import { Knowledge } from '../../lib/page/knowledge.ts';
import { spanOf } from '../../lib/page/mentions.ts';
import { passagesOf } from '../../lib/page/passages.ts';
import type { Counts, Passages, Summary } from '../../lib/page/protocol.ts';
import { countMentions, summarize } from '../../lib/page/summary.ts';
import type { MentionWhere } from '../../lib/page/views.ts';
import { Walk } from '../../lib/page/walk.ts';
import type { Settings } from '../../lib/settings/index.ts';
import { fetchScript } from './fetch-script.ts';
import { hasHighlights } from './has-highlights.ts';
import { PageViews } from './page-views.ts';
import type { ViewLoader } from './view-loader.ts';

export interface Page {
  counts(): Counts;
  summary(): Summary;
  passages(): Passages;
  /** Goes to the mention at an offset, else to the first of the key; with its card where asked. */
  jump(where: MentionWhere, open: boolean): boolean;
  command(name: CommandName): void;
}

/** Everything that is done on a page as long as the signal lives. */
export function startPage(settings: Settings, loader: ViewLoader, signal: AbortSignal): Page {
  const source = new DomSource(document.documentElement, signal);
  const { text } = source;
  // Where it does not come, a few marks stay painted as in any page, and it is asked for at the next look.
  const fetchBoxes = () => void fetchScript('boxes', signal).catch(() => undefined);
  const painter = new HighlightPainter(text, settings.markStyle, signal, source.unrest, fetchBoxes);
  const report = new CountReport(signal);
  const inView = () => offsetInView(text);
  let complete = false;

  const lookForHighlights = async () => {
    if (await hasHighlights(knowledge.shown(), signal)) views.load();
  };
  const knowledge = new Knowledge(text, signal, (first) => {
    annotator.restart(first);
    views.documentChanged();
    void lookForHighlights();
  });
  const annotator = new Annotator({
    source,
    painter,
    createDetector: () => knowledge.createDetector(),
    marks: { reference: settings.markReferences, term: settings.markTerms },
    inView,
    isReachable: (placed) => painter.rectangles(spanOf(placed)).length > 0,
    onPaint(read) {
      if (read && settings.markTerms) knowledge.wantTerms();
      const done = read && !knowledge.isAwaited;
      if (done && !complete) void lookForHighlights();
      complete = done;
      if (!done) return;
      report.say(countMentions(annotator));
      views.marksChanged();
    },
    signal,
  });
  const walk = new Walk(annotator, painter, inView);
  const views = new PageViews(loader, {
    source,
    painter,
    annotator,
    walk,
    settings,
    documentText: () => text,
    shown: () => knowledge.shown(),
    host: hostFacts(location.hostname),
    scan: (words, language) => knowledge.detectorFor(language).scan(words),
    signal,
  });

  const state = () => (complete ? 'ready' : 'reading');
  return {
    counts: () => countMentions(annotator),
    summary: () => summarize(annotator, knowledge.shown(), text.text.length, state()),
    passages: () => passagesOf(annotator, text, knowledge.shown(), state()),
    jump({ type, key, start }, open) {
      const all = annotator.occurrences({ type, key });
      const placed = all.find((one) => spanOf(one).start === start) ?? all[0];
      if (!placed) return false;
      walk.goTo(placed);
      views.with((shown) => (open ? shown.open(placed) : shown.marksChanged()));
      return true;
    },
    command: (name) => views.with((shown) => shown.command(name)),
  };
}
