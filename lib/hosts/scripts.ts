/** Files of the built extension that run in pages, as the manifest and the registration of added sites name them. */
export const GUARD_SCRIPT = 'guard.js';
export const PAGE_SCRIPT = 'page.js';
export const SHELL_SCRIPT = 'shell.js';
export const MARK_STYLES = 'assets/marks.css';
