/** Weights of red, green and blue in what the eye takes for brightness (ITU-R BT.709). */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722];

/** Backgrounds darker than this, of 255, call for light text. */
const DARK_BELOW = 110;

/** Whether a place of the page is light or dark: by the first background around it that is not see-through. */
export function themeAround(element: Element | null): 'light' | 'dark' {
  for (let current = element ?? document.body; ;) {
    const background = getComputedStyle(current).backgroundColor;
    const [red = 255, green = 255, blue = 255, alpha = 1] = (background.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha > 0.5) return RED * red + GREEN * green + BLUE * blue < DARK_BELOW ? 'dark' : 'light';
    const parent = current.parentElement;
    if (!parent) return rootIsDark() ? 'dark' : 'light';
    current = parent;
  }
}

/** A page without any background shows the browser's canvas: dark only where the page says it can be. */
function rootIsDark(): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return (
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  );
}
