/** The text layer of one page: an element a string, inside which a search may have wrapped parts of the text. */
export class PageLayer {
  readonly #indices = new Map<Node, number>();

  constructor(private readonly elements: readonly HTMLElement[]) {
    elements.forEach((element, index) => this.#indices.set(element, index));
  }

  /** False once pdf.js has thrown the layer away. */
  get attached(): boolean {
    return this.elements.some(({ isConnected }) => isConnected);
  }

  /** The ranges that show a stretch of a string. */
  ranges(item: number, from: number, to: number): StaticRange[] {
    const element = this.elements[item];
    if (!element?.isConnected) return [];
    const ranges: StaticRange[] = [];
    let passed = 0;
    for (const node of textNodesOf(element)) {
      const start = Math.max(from - passed, 0);
      const end = Math.min(to - passed, node.data.length);
      if (start < end) {
        ranges.push(
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
        );
      }
      passed += node.data.length;
      if (passed >= to) break;
    }
    return ranges;
  }

  /** The string and the offset in it that a DOM position stands for, null outside of this layer. */
  locate(node: Node, offset: number): { item: number; offset: number } | null {
    let element: Node | null = node;
    while (element && !this.#indices.has(element)) element = element.parentNode;
    const item = element && this.#indices.get(element);
    if (!(element instanceof HTMLElement) || item === null || item === undefined) return null;
    let passed = 0;
    for (const text of textNodesOf(element)) {
      if (text === node) return { item, offset: passed + offset };
      const after =
        node !== element && (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      if (after && !node.contains(text)) break;
      passed += text.data.length;
    }
    return { item, offset: offset === 0 ? 0 : passed };
  }
}

function* textNodesOf(element: Node): Generator<Text> {
  for (const child of element.childNodes) {
    if (child instanceof Text) yield child;
    else yield* textNodesOf(child);
  }
}
