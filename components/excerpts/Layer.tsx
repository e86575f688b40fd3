import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { languageFacts } from '../../lib/languages/index.ts';
import { Bar } from './Bar.tsx';
import type { ExcerptController } from './controller.ts';
import { Editor } from './Editor.tsx';
import { Message } from './Message.tsx';

/** What the excerpts show over a document: the bar or the editor, and a message. */
export function Layer({ controller }: { readonly controller: ExcerptController }) {
  const read = () => ({
    opened: controller.opened.value,
    said: controller.said.value,
    highlights: controller.page.highlights.value,
  });
  const [{ opened, said, highlights }, setShown] = useState(read);
  useSignalEffect(() => setShown(read()));
  const edited = opened?.kind === 'editor' ? highlights.find(({ id }) => id === opened.id) : undefined;
  const { direction, locale } = languageFacts(controller.session.interfaceLanguage);
  return (
    <div class="excerpts" dir={direction} lang={locale}>
      {opened?.kind === 'bar' && <Bar controller={controller} selected={opened.selected} />}
      {opened?.kind === 'editor' && edited && (
        <Editor key={edited.id} controller={controller} highlight={edited} field={opened.field} />
      )}
      {said && <Message controller={controller} said={said} />}
    </div>
  );
}
