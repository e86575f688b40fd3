import { useEffect, useRef, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import {
  DoneIcon,
  DownloadIcon,
  IconButton,
  MoreIcon,
  OpenIcon,
  PageIcon,
  PrintIcon,
  RotateIcon,
  ZoomInIcon,
  ZoomOutIcon,
  type IconComponent,
} from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import {
  AreaIcon,
  DarkIcon,
  FitPageIcon,
  FitWidthIcon,
  HandIcon,
  PresentationIcon,
  SinglePageIcon,
  TwoPagesIcon,
} from './icons.tsx';
import { Languages } from './Languages.tsx';
import { useReader } from './ReaderContext.ts';
import { useDismissal } from './useDismissal.ts';

/** What is needed less often than the buttons of the bar. */
export function Menu() {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    itemsOf(root.current)[0]?.focus();
  }, [open]);
  useDismissal(root, open, () => setOpen(false));

  const { view, actions } = reader;
  const controls = reader.controls();
  const choose = (action: () => unknown) => () => {
    setOpen(false);
    action();
  };
  const local = reader.reading.value?.document.address === null;
  return (
    <div class="reader-menu" ref={root}>
      <IconButton
        icon={MoreIcon}
        label={translate('more')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div class="reader-menu-list">
          <div class="reader-menu-languages">
            <Languages onChoose={() => setOpen(false)} />
          </div>
          <div
            role="menu"
            tabIndex={-1}
            aria-label={translate('more')}
            onKeyDown={(event) => {
              if (!stepAround(root.current, event.key)) return;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            <Item
              class="reader-slim-only"
              icon={ZoomInIcon}
              name={translate('zoomIn')}
              onChoose={() => controls?.zoomBy(1)}
            />
            <Item
              class="reader-slim-only"
              icon={ZoomOutIcon}
              name={translate('zoomOut')}
              onChoose={() => controls?.zoomBy(-1)}
            />
            <Item
              icon={FitWidthIcon}
              name={translate('fitWidth')}
              chosen={view.fit.value === 'page-width'}
              onChoose={choose(() => controls?.zoomTo('page-width'))}
            />
            <Item
              icon={FitPageIcon}
              name={translate('fitPage')}
              chosen={view.fit.value === 'page-fit'}
              onChoose={choose(() => controls?.zoomTo('page-fit'))}
            />
            <Item
              icon={SinglePageIcon}
              name={translate('single')}
              chosen={view.single.value}
              onChoose={choose(() => controls?.showSingle(!view.single.value))}
            />
            <Item
              icon={TwoPagesIcon}
              name={translate('twoPages')}
              chosen={view.paired.value}
              onChoose={choose(() => controls?.showPaired(!view.paired.value))}
            />
            <Item
              icon={HandIcon}
              name={translate('hand')}
              chosen={view.hand.value}
              onChoose={choose(() => (view.hand.value = !view.hand.value))}
            />
            <Item
              class="reader-narrow-only"
              icon={DarkIcon}
              name={translate('darkPages')}
              chosen={view.dark.value}
              onChoose={choose(() => (view.dark.value = !view.dark.value))}
            />
            {reader.marks.value && (
              <Item
                icon={AreaIcon}
                name={translate('drawArea')}
                onChoose={choose(() => (view.drawing.value = true))}
              />
            )}
            <Item icon={RotateIcon} name={translate('rotate')} onChoose={choose(() => controls?.rotate(1))} />
            <Item
              icon={PresentationIcon}
              name={translate('presentation')}
              onChoose={choose(() => actions.present())}
            />
            <hr />
            <Item
              icon={DownloadIcon}
              name={translate('download')}
              onChoose={choose(() => actions.download())}
            />
            <Item icon={PrintIcon} name={translate('print')} onChoose={choose(() => actions.print())} />
            <hr />
            {!local && (
              <Item
                icon={PageIcon}
                name={translate('original')}
                onChoose={choose(() => actions.showOriginal())}
              />
            )}
            <Item
              icon={OpenIcon}
              name={translate('openOther')}
              onChoose={choose(() => reader.session.cancel())}
            />
          </div>
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  readonly icon: IconComponent;
  readonly name: string;
  /** Of what stays on until it is chosen again. */
  readonly chosen?: boolean;
  readonly class?: string;
  readonly onChoose: () => void;
}

function Item({ icon: Icon, name, chosen, onChoose, class: extra }: ItemProps) {
  const role = chosen === undefined ? 'menuitem' : 'menuitemcheckbox';
  return (
    <button type="button" class={extra} role={role} aria-checked={chosen} onClick={onChoose}>
      <Icon size={18} />
      <span>{name}</span>
      {chosen && <DoneIcon size={16} />}
    </button>
  );
}

/** Arrows go around the items, Home and End to the first and the last; false for other keys. */
function stepAround(root: HTMLElement | null, key: string): boolean {
  const items = itemsOf(root);
  const at = items.findIndex((item) => item === document.activeElement);
  const to = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', -1],
  ]).get(key);
  if (to === undefined) return false;
  items[(to + items.length) % items.length]?.focus();
  return true;
}

/** Those that the width of the column shows. */
const itemsOf = (root: HTMLElement | null): HTMLElement[] =>
  [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])].filter(
    (item) => item.offsetParent !== null,
  );
