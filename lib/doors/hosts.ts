import { documentMatches } from '../hosts/manifest.ts';
import { hostNameOf } from '../hosts/index.ts';

/** Host names that serve UN documents as PDF: only theirs are taken from the browser's viewer. */
export const documentHosts: string[] = documentMatches.map(hostNameOf);

export { documentMatches };
