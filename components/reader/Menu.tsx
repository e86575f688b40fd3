import { useEffect, useRef, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import {
  DownloadIcon,
  IconButton,
  MoreIcon,
  OpenIcon,
  PageIcon,
  PrintIcon,
  RotateIcon,
  type IconComponent,
} from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import {
  AreaIcon,
  ContinuousIcon,
  FitPageIcon,
  FitWidthIcon,
  PresentationIcon,
  SinglePageIcon,
} from './icons.tsx';
import { Languages } from './Languages.tsx';
import { useReader } from './ReaderContext.ts';

/** What is needed less often than the buttons of the bar. */
export function Menu() {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const gone = new AbortController();
    root.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside, { signal: gone.signal });
    return () => gone.abort();
  }, [open]);

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
              if (event.key === 'Escape') {
                setOpen(false);
                root.current?.querySelector('button')?.focus();
              } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                step(root.current, event.key === 'ArrowDown' ? 1 : -1);
              } else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            <Item
              icon={FitWidthIcon}
              name={translate('fitWidth')}
              onChoose={choose(() => controls?.zoomTo('page-width'))}
            />
            <Item
              icon={FitPageIcon}
              name={translate('fitPage')}
              onChoose={choose(() => controls?.zoomTo('page-fit'))}
            />
            {view.single.value ? (
              <Item
                icon={ContinuousIcon}
                name={translate('continuous')}
                onChoose={choose(() => controls?.showSingle(false))}
              />
            ) : (
              <Item
                icon={SinglePageIcon}
                name={translate('single')}
                onChoose={choose(() => controls?.showSingle(true))}
              />
            )}
            {reader.marks.value && (
              <Item
                icon={AreaIcon}
                name={translate('drawArea')}
                onChoose={choose(() => (view.drawing.value = true))}
              />
            )}
            <Item icon={RotateIcon} name={translate('rotate')} onChoose={choose(() => controls?.rotate())} />
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
  readonly onChoose: () => void;
}

function Item({ icon: Icon, name, onChoose }: ItemProps) {
  return (
    <button type="button" role="menuitem" onClick={onChoose}>
      <Icon size={18} />
      <span>{name}</span>
    </button>
  );
}

function step(root: HTMLElement | null, by: 1 | -1): void {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + by + items.length) % items.length]?.focus();
}
