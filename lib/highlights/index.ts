export { highlightsProtocol } from './protocol.ts';
export { COLOURS, type Colour, type Edit, type Highlight } from './record.ts';
