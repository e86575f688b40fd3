import { readFileSync } from 'node:fs';
import type { TestPage } from '../../harness/index.ts';

/** Pictures are compared at a quarter of their size: what no eye sees is gone there, a shift or a colour is not. */
const SCALE = 4;
/** Channels may differ by so much, of 255. */
const TOLERANCE = 28;

/** How a picture differs from another. */
export interface Difference {
  /** Part of the pixels that differ, 0 to 1; 1 where the sizes do. */
  readonly share: number;
  /** The smaller picture as a PNG in base64. */
  readonly small: string;
}

/** Scales a screenshot down and compares it with a small picture; `canvas` is any page, where both are drawn. */
export function compare(canvas: TestPage, path: string, reference: string | null): Promise<Difference> {
  const shot = readFileSync(path).toString('base64');
  return canvas.evaluate(
    async ({ picture, expected, scale, tolerance }) => {
      const draw = async (data: string, by: number) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const drawn = document.createElement('canvas');
        drawn.width = Math.round(image.width / by);
        drawn.height = Math.round(image.height / by);
        const context = drawn.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, drawn.width, drawn.height);
        return { drawn, pixels: context.getImageData(0, 0, drawn.width, drawn.height).data };
      };
      const { drawn, pixels } = await draw(picture, scale);
      const small = drawn.toDataURL('image/png').replace(/^.*,/, '');
      if (expected === null) return { share: 1, small };
      const before = await draw(expected, 1);
      if (before.drawn.width !== drawn.width || before.drawn.height !== drawn.height)
        return { share: 1, small };
      let different = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        const differs = [0, 1, 2].some(
          (channel) => Math.abs((pixels[at + channel] ?? 0) - (before.pixels[at + channel] ?? 0)) > tolerance,
        );
        if (differs) different++;
      }
      return { share: different / (pixels.length / 4), small };
    },
    { picture: shot, expected: reference, scale: SCALE, tolerance: TOLERANCE },
  );
}
