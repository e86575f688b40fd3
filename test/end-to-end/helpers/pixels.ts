import { readFileSync } from 'node:fs';
import type { Rig } from '../harness/index.ts';

/** How many pixels differ between two pictures (PNG) of the same size; an empty tab of the browser unpacks them. */
export async function changedPixels(rig: Rig, before: string, after: string): Promise<number> {
  const tab = await rig.newPage();
  const pictures = [before, after].map((path) => readFileSync(path).toString('base64'));
  const changed = await tab.evaluate(async (encoded) => {
    const [first, second] = await Promise.all(
      encoded.map(async (text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        context?.drawImage(picture, 0, 0);
        return context?.getImageData(0, 0, picture.width, picture.height).data;
      }),
    );
    let count = 0;
    for (let at = 0; first && second && at < first.length; at += 4)
      if ([0, 1, 2].some((channel) => first[at + channel] !== second[at + channel])) count++;
    return count;
  }, pictures);
  await tab.close();
  return changed;
}
