export { watchHighlights } from './changes.ts';
export { highlightsProtocol, PAGE_LIMIT } from './protocol.ts';
export { COLOURS, documentKey, LIMITS, tidyTags, type Colour, type Edit, type Highlight } from './record.ts';
