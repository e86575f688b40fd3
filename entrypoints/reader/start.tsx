import 'pdfjs-dist/web/pdf_viewer.css';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { ReaderView } from '../../components/reader/ReaderView.tsx';
import { mountPage } from '../../components/theme/index.ts';
import type { Beginning } from '../../lib/reader/begin.ts';
import { createReader } from '../../lib/reader/reader.ts';
import { AnnotationSwitch } from './annotation-switch.ts';

/** The reader itself, for what has begun. */
export async function start(beginning: Beginning, lifetime: AbortSignal): Promise<void> {
  const reader = createReader(beginning, lifetime);
  const annotation = new AnnotationSwitch(reader, lifetime);
  const { request } = beginning;
  // Of two columns the first answers for the tab.
  if (!request.second) annotation.answer();
  const stream = await beginning.stream;
  if (stream) reader.openStream(stream);
  else reader.open(request);
  await mountPage(() => <ReaderView reader={reader} />, { catalogue, title: 'title' });
}
