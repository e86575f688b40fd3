import { minify } from 'terser';

/** The scripts that run in pages: each of them is loaded ever again. */
const IN_PAGES = /^(?:page|guard|references|terms)$/;

/**
 * The plugin of Vite that minifies the scripts of pages once more, by a second minifier that finds other things to leave
 * out: a twentieth of what they weigh.
 */
export function tightened() {
  return {
    name: 'tighten',
    renderChunk: {
      order: 'post' as const,
      async handler(code: string, { name }: { readonly name: string }) {
        if (!IN_PAGES.test(name)) return null;
        const { code: tight } = await minify(code, { compress: { passes: 2 }, ecma: 2020 });
        return tight === undefined ? null : { code: tight, map: null };
      },
    },
  };
}
