import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import panel from '../../data/messages/panel.json' with { type: 'json' };
import type { Place } from '../../lib/page/protocol.ts';
import type { PanelSource, Where } from '../../lib/panel/source.ts';
import { IconButton, InformationIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { PlaceStrip } from './PlaceStrip.tsx';

export interface MentionRowProps {
  readonly type: 'reference' | 'term';
  readonly mentionKey: string;
  readonly name: string;
  readonly count: number;
  readonly places: readonly Place[];
  readonly source: PanelSource;
  readonly children: ComponentChildren;
}

/** Something that the document mentions. A press goes to the first place, the next press to the next. */
export function MentionRow({ type, mentionKey, name, count, places, source, children }: MentionRowProps) {
  const translate = useTranslate(panel);
  const next = useRef(0);
  const whereOf = (place: Place | undefined): Where => ({
    type,
    key: mentionKey,
    ...(place ? { start: place.start } : {}),
    ...(place?.frame === undefined ? {} : { frame: place.frame }),
  });
  const goTo = () => {
    source.goTo(whereOf(places[next.current % Math.max(1, places.length)]));
    next.current++;
  };
  return (
    <li class="panel-row">
      <button type="button" class="panel-row-main" title={translate('goTo', { name })} onClick={goTo}>
        <span class="panel-row-head">
          <span class={type === 'reference' ? 'rp-symbol' : 'panel-row-name'}>{name}</span>
          {count > 1 && <span class="panel-row-times">{translate('times', { count })}</span>}
        </span>
        {children}
        <PlaceStrip places={places} />
      </button>
      <IconButton
        icon={InformationIcon}
        label={translate('card', { name })}
        onClick={() => source.openCard(whereOf(places[0]))}
      />
    </li>
  );
}
