import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { IconButton, ZoomInIcon, ZoomOutIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { FitPageIcon, FitWidthIcon } from './icons.tsx';
import { useReader } from './ReaderContext.ts';

/** Zoom by steps, its value (a press goes back to 100 %), and the two fits. */
export function ZoomBox() {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const controls = reader.controls();
  const { scale, fit } = reader.view;
  const percent = Math.round(scale.value * 100);
  return (
    <div class="reader-group reader-zoom-buttons">
      <IconButton icon={ZoomOutIcon} label={translate('zoomOut')} onClick={() => controls?.zoomBy(-1)} />
      <button type="button" class="reader-zoom" title={translate('zoom')} onClick={() => controls?.zoomTo(1)}>
        {translate('percent', { percent })}
      </button>
      <IconButton icon={ZoomInIcon} label={translate('zoomIn')} onClick={() => controls?.zoomBy(1)} />
      <IconButton
        class="reader-wide-only"
        icon={FitWidthIcon}
        label={translate('fitWidth')}
        pressed={fit.value === 'page-width'}
        onClick={() => controls?.zoomTo('page-width')}
      />
      <IconButton
        class="reader-wide-only"
        icon={FitPageIcon}
        label={translate('fitPage')}
        pressed={fit.value === 'page-fit'}
        onClick={() => controls?.zoomTo('page-fit')}
      />
    </div>
  );
}
