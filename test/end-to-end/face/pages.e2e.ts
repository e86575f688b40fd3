import { describe, expect, test, waitForMarks } from '../harness/index.ts';
import { set, shows } from './settings.ts';

describe('the options', () => {
  test('store a change at once, and the page follows it', async ({ rig }) => {
    const tab = await rig.openExtensionPage('options.html');
    await tab.waitFor(() => document.querySelector('select') !== null);
    await tab.evaluate(() => {
      const select = document.querySelector('select');
      if (select) select.value = 'ar';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await shows(tab, { language: 'ar', theme: 'auto' });
    expect(await tab.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await tab.close();
    const again = await rig.openExtensionPage('options.html');
    await shows(again, { language: 'ar', theme: 'auto' });
    await set(rig, { interfaceLanguage: 'en' });
    await shows(again, { language: 'en', theme: 'auto' });
    await again.close();
  });

  test('show the marks as they are chosen', async ({ rig }) => {
    await set(rig, { interfaceLanguage: 'en' });
    const tab = await rig.openExtensionPage('options.html');
    await waitForMarks(tab, 4, 'underline-reference');
    await tab.evaluate(() => document.querySelector<HTMLElement>('input[value=tint]')?.click());
    await waitForMarks(tab, 4, 'tint-reference');
    await set(rig, { markStyle: 'underline' });
    await tab.close();
  });

  test('refuse what is no site, and say what to type', async ({ rig }) => {
    const tab = await rig.openExtensionPage('options.html');
    await tab.waitFor(() => document.querySelector('.options-add input') !== null);
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('.options-add input')?.focus());
    await tab.type('no site');
    await tab.press('Enter');
    await tab.waitFor(() =>
      document.querySelector('.options-add [role=alert]')?.textContent.includes('example.org'),
    );
    await tab.close();
  });
});

describe('the welcome page', () => {
  test('has a sample whose marks are explained', async ({ rig }) => {
    await set(rig, { interfaceLanguage: 'en' });
    const tab = await rig.openExtensionPage('welcome.html');
    await waitForMarks(tab, 4, 'underline-reference');
    await waitForMarks(tab, 2, 'underline-term');
    const place = await tab.evaluate(() => {
      const text = document.querySelector('.sample p')?.firstChild;
      const range = document.createRange();
      if (!text) return { x: 0, y: 0 };
      const at = text.textContent?.indexOf('70/1') ?? 0;
      range.setStart(text, at);
      range.setEnd(text, at + 4);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await tab.move(place.x, place.y);
    await tab.waitFor(() =>
      document
        .querySelector('rapporteur-overlay')
        ?.shadowRoot?.querySelector('.card')
        ?.textContent.includes('A/RES/70/1'),
    );
    await tab.close();
  });
});
