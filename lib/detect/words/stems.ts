import { signs } from './signs.ts';

/** How the words for a resolution and those given begin, as printed: in small letters, with a capital, in capitals. */
export function stemsOf(language: keyof typeof signs.resolution, ...decision: readonly string[]): string[] {
  const small = [...signs.resolution[language], ...decision];
  return [
    ...new Set(
      small.flatMap((stem) => [stem, stem.charAt(0).toUpperCase() + stem.slice(1), stem.toUpperCase()]),
    ),
  ];
}
