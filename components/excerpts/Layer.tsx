import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { languageFacts } from '../../lib/languages/index.ts';
import { Bar } from './Bar.tsx';
import type { ExcerptController } from './controller.ts';
import { Editor } from './Editor.tsx';
import { Lost } from './Lost.tsx';
import { Message } from './Message.tsx';
import { Placing } from './Placing.tsx';

/** What the excerpts show over a document: the bar or the editor, and a message. */
export function Layer({ controller }: { readonly controller: ExcerptController }) {
  const read = () => ({
    opened: controller.opened.value,
    said: controller.said.value,
    placing: controller.placing.value,
    highlights: controller.page.highlights.value,
    lost: controller.page.lost.value,
    canUndo: controller.deeds.done.value.length > 0,
    canRedo: controller.deeds.undone.value.length > 0,
  });
  const [{ opened, said, placing, highlights, lost, canUndo, canRedo }, setShown] = useState(read);
  useSignalEffect(() => setShown(read()));
  const edited = opened?.kind === 'editor' ? highlights.find(({ id }) => id === opened.id) : undefined;
  // A page that could look in learns no text that was lost from it.
  const { exposed } = controller.session.overlay;
  const { direction, locale } = languageFacts(controller.session.interfaceLanguage);
  return (
    <div class="excerpts" dir={direction} lang={locale}>
      {opened?.kind === 'bar' && (
        <Bar
          controller={controller}
          selected={opened.selected}
          placing={placing}
          hasLost={!exposed && lost.length > 0}
        />
      )}
      {opened?.kind === 'lost' && !exposed && (
        <Lost controller={controller} selected={opened.selected} lost={lost} />
      )}
      {opened?.kind === 'editor' && edited && (
        <Editor
          key={edited.id}
          controller={controller}
          highlight={edited}
          field={opened.field}
          canUndo={canUndo}
          canRedo={canRedo}
        />
      )}
      {said && <Message controller={controller} said={said} />}
      {placing && !said && !exposed && <Placing controller={controller} highlight={placing} />}
    </div>
  );
}
