/**
 * The key under which a document's highlights lie, whatever address or host shows it: its symbol, else its address
 * without the fragment.
 */
export function documentKey(symbol: string | null, url: string): string {
  return symbol ?? url.split('#', 1).join('');
}
