import { render, type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ShadowProps {
  readonly styles: readonly string[];
  readonly class: string;
  readonly children: ComponentChildren;
}

/** Renders its children in a shadow root: there the styles of the card and those of the page leave each other alone. */
export function Shadow({ styles, class: name, children }: ShadowProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? attach(element, styles);
    render(children, root);
  });
  useEffect(() => {
    const element = host.current;
    return () => {
      if (element?.shadowRoot) render(null, element.shadowRoot);
    };
  }, []);
  return <div ref={host} class={name} />;
}

function attach(element: HTMLElement, styles: readonly string[]): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return root;
}
