/** The last part of an address that says something, to show while its document loads. */
export function nameOf(address: string): string {
  const url = new URL(address);
  const symbol = url.searchParams.get('s') ?? url.searchParams.get('symbol') ?? url.searchParams.get('DS');
  if (symbol !== null) return symbol;
  const path = decodedPath(url).replace(/^\/(?:ar|zh|ch|en|fr|ru|es)\//, '');
  return path.replace(/^\/+/, '') || url.hostname;
}

/** A path that is no well-formed UTF-8 stays as it stands. */
function decodedPath({ pathname }: URL): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
