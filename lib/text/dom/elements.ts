import type { BlockRole } from '../types.ts';

/** Name of the element that hosts our own views; its content is never read. */
export const OVERLAY_NAME = 'rapporteur-overlay';

/** Name of the element that holds the boxes over kept text. */
export const EXCERPTS_NAME = 'rapporteur-excerpts';

/** Elements whose text is not what a reader reads: code, media, form fields, drawings, and our own host. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'svg',
  'textarea',
  'input',
  'select',
  'datalist',
  OVERLAY_NAME,
  EXCERPTS_NAME,
]);

/** Elements that start a block by their meaning. Layout is never asked: that would make the page lay itself out. */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'frameset',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** True for an element whose text is never marked: not shown by its own attributes, or being edited. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (element.getAttribute('role') === 'textbox') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** True for an element that stands as a block of its own; custom elements do, since they hold widgets, not words. */
export function isBlock(element: Element): boolean {
  const name = element.localName;
  return BLOCKS.has(name) || name.includes('-');
}

const HEADING = /^h[1-6]$/;

/** The role that an element gives its text: by its name, its ARIA role or its class, else that of what it stands in. */
export function roleOf(element: Element, inherited: BlockRole): BlockRole {
  const name = element.localName;
  if (HEADING.test(name)) return 'heading';
  if (name === 'td' || name === 'th') return 'cell';
  if (!element.hasAttributes()) return inherited;
  const role = element.getAttribute('role');
  if (role === 'doc-footnote' || role === 'doc-endnotes') return 'footnote';
  if (/(?:^|[\s-])(?:foot|end)notes?(?:$|[\s-])/i.test(element.className)) return 'footnote';
  return inherited;
}

/** By node type, not by constructor: nodes of other frames and of test documents have constructors of their own. */
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is Element => node.nodeType === 1;
