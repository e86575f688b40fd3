/** Hosts that browsers call by themselves; the extension has no business there either, but these are not its calls. */
const BROWSER_HOSTS =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** True for what the browser asks for on its own account: updates, its settings, a page's icon. */
export function isBrowserNoise(url: URL): boolean {
  return BROWSER_HOSTS.test(url.hostname) || url.pathname === '/favicon.ico';
}
