import 'pdfjs-dist/web/pdf_viewer.css';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { ReaderView } from '../../components/reader/ReaderView.tsx';
import { mountPage } from '../../components/theme/index.ts';
import { takeOver } from '../../lib/doors/take-over.ts';
import { createReader } from '../../lib/reader/reader.ts';
import { parseRequest } from '../../lib/reader/request.ts';
import { AnnotationSwitch } from './annotation-switch.ts';

const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort(), { once: true });
const reader = createReader(lifetime.signal);
const annotation = new AnnotationSwitch(reader, lifetime.signal);
const request = parseRequest(location.href);
// Of two columns the first answers for the tab.
if (!request.second) annotation.answer();
const stream = await takeOver();
if (stream) reader.openStream(stream);
else reader.open(request);

await mountPage(() => <ReaderView reader={reader} />, { catalogue, title: 'title' });
