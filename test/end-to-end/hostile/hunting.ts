import type { TestPage } from '../harness/index.ts';

/**
 * The script of a page that hunts for what is ours: in everything that an event names, by `find` (in frames too, both
 * ways), by selections, by commands that edit, by points, by animations. It writes down what it got hold of in `caught`;
 * `hunt(words)` tries what needs no event and tells which of the words it found.
 */
export const HUNTER = `
  const caught = (globalThis.caught = new Set());
  const isForeign = (node) => node instanceof Node && node.isConnected !== false &&
    node.nodeType !== Node.DOCUMENT_NODE && node.getRootNode() !== document;
  const look = (what, node) => {
    try { if (isForeign(node)) caught.add(what + ' ' + node.nodeName); } catch {}
  };
  const lookAtSelection = (what) => {
    const selection = getSelection();
    look(what + ' anchor', selection.anchorNode);
    for (let i = 0; i < selection.rangeCount; i++) {
      look(what + ' range', selection.getRangeAt(i).startContainer);
      look(what + ' range', selection.getRangeAt(i).endContainer);
    }
  };
  const NAMES = ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget', 'srcElement',
    'currentTarget', 'toElement', 'fromElement', 'submitter'];
  const TYPES = ['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout',
    'mouseenter', 'mouseleave', 'pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointerenter',
    'pointerleave', 'gotpointercapture', 'lostpointercapture', 'wheel', 'scroll', 'focus', 'blur', 'focusin', 'focusout',
    'keydown', 'keyup', 'beforeinput', 'input', 'change', 'select', 'selectstart', 'selectionchange', 'copy', 'dragstart',
    'dragenter', 'dragover', 'dragleave', 'drop', 'toggle', 'beforetoggle', 'animationstart', 'transitionrun', 'load', 'resize'];
  for (const type of TYPES)
    for (const target of [window, document])
      target.addEventListener(type, (event) => {
        for (const name of NAMES) look(type + '.' + name, event[name]);
        for (const node of event.composedPath()) look(type + ' path', node);
        lookAtSelection(type);
      }, true);
  globalThis.hunt = (words) => {
    const found = [];
    const tell = (text) => { for (const word of words) if (String(text).includes(word)) found.push(word); };
    // Where something of ours has the focus: what is selected, read and written there.
    for (const command of ['selectAll', 'copy']) {
      try { document.execCommand(command); } catch {}
      tell(getSelection().toString());
      lookAtSelection(command);
    }
    try { document.execCommand('insertText', false, 'SPOILT'); } catch {}
    for (const way of ['forward', 'backward']) {
      getSelection().modify('extend', way, 'line');
      tell(getSelection().toString());
      lookAtSelection('modify');
    }
    for (const word of words)
      for (const backwards of [false, true])
        for (const inFrames of [false, true]) {
          getSelection().removeAllRanges();
          try { if (find(word, false, backwards, true, false, inFrames, false)) found.push('find ' + word); } catch {}
          tell(getSelection().toString());
          lookAtSelection('find');
        }
    getSelection().removeAllRanges();
    for (let x = 5; x < innerWidth; x += 20)
      for (let y = 5; y < innerHeight; y += 20) {
        const caret = document.caretPositionFromPoint?.(x, y);
        if (caret) look('caret', caret.offsetNode);
        look('range', document.caretRangeFromPoint?.(x, y)?.startContainer);
        for (const element of document.elementsFromPoint(x, y)) look('point', element);
      }
    for (const animation of document.getAnimations()) look('animation', animation.effect?.target);
    look('focus', document.activeElement);
    return { found: [...new Set(found)], caught: [...caught], frames: window.length };
  };
`;

interface Prey {
  readonly found: readonly string[];
  readonly caught: readonly string[];
  readonly frames: number;
}

/** Has a page with {@link HUNTER} hunt for words. */
export const hunt = (tab: TestPage, words: readonly string[]): Promise<Prey> =>
  tab.evaluate(
    (sought) => (globalThis as unknown as { hunt(words: readonly string[]): Prey }).hunt(sought),
    words,
  );

export const NOTHING: Prey = { found: [], caught: [], frames: 0 };
