import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../../components/theme/tokens.css', import.meta.url), 'utf8');

/** WCAG 2.2: relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The first value of a token, for the theme. */
function colour(name: string, theme: 'light' | 'dark'): string {
  const found = new RegExp(`--rp-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  const value = found?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`no colour ${name}`);
  return value;
}

const surfaces = ['surface', 'surface-2', 'surface-3', 'accent-soft'];
const themes = ['light', 'dark'] as const;

describe.each(themes)('contrast of the tokens, %s', (theme) => {
  it.each(surfaces.flatMap((surface) => ['ink', 'ink-2'].map((ink) => [ink, surface] as const)))(
    '%s on %s is AA for text',
    (ink, surface) => {
      expect(contrast(colour(ink, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each<[string, string]>([
    ['accent', 'surface'],
    ['accent', 'surface-2'],
    ['accent-strong', 'accent-soft'],
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-strong'],
    ['danger', 'surface'],
    ['danger', 'danger-soft'],
    ['ink', 'danger-soft'],
    ['warning', 'warning-soft'],
    ['ink', 'warning-soft'],
    ['success', 'success-soft'],
    ['ink', 'success-soft'],
    ...['yellow', 'green', 'blue', 'pink', 'purple'].map((name): [string, string] => [
      'ink',
      `excerpt-${name}`,
    ]),
  ])('%s on %s is AA for text', (ink, surface) => {
    expect(contrast(colour(ink, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['line-strong', 'surface'],
    ['line-strong', 'surface-3'],
    ['focus', 'surface'],
    ['focus', 'surface-2'],
  ])('%s against %s is AA for controls', (line, surface) => {
    expect(contrast(colour(line, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});
