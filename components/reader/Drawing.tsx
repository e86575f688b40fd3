import { useEffect } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { drawArea } from '../../lib/reader/areas/tool.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** While an area is being drawn: how it is done, with the pointer or with keys. */
export function Drawing({ reading }: { readonly reading: Reading }) {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  useEffect(() => {
    const viewer = reader.viewer();
    if (!viewer) return undefined;
    const gone = new AbortController();
    drawArea(
      viewer,
      {
        label: `${translate('drawFrame')}. ${translate('drawHint')}`,
        onDrawn: (area) => reader.areas()?.tell(area),
        onEnd: () => (reader.view.drawing.value = false),
      },
      AbortSignal.any([gone.signal, reading.signal]),
    );
    return () => gone.abort();
  }, [reading]);
  return (
    <p class="reader-toast" role="status">
      {translate('drawHint')}
    </p>
  );
}
