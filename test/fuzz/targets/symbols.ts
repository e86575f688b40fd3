import { parseSymbol } from '../../../lib/symbols/index.ts';
import { describeSymbol } from '../../../lib/symbols/names.ts';
import { mutatedText } from '../mutate/text.ts';
import { symbols } from '../samples/texts.ts';
import { promised, type Target } from '../target.ts';

export const symbolParser: Target = {
  name: 'symbol parser',
  cases: 400_000,
  run(random) {
    const text = mutatedText(random, symbols);
    const parsed = parseSymbol(text);
    if (!parsed.ok) return;
    const { key, display } = parsed.value;
    promised(!/\s/.test(key), 'a key has no white space', { text, key });
    const again = parseSymbol(key);
    promised(again.ok && again.value.key === key, 'a key reads as itself', { text, key });
    const printed = parseSymbol(display);
    promised(printed.ok && printed.value.key === key, 'what is shown reads as its key', {
      text,
      key,
      display,
    });
    // Names are slow beside the rest: one language of the six a case.
    const language = random.pick(['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const);
    for (const { meaning } of describeSymbol(parsed.value, language))
      promised(meaning !== '', 'every element has a meaning', { text, language });
  },
};
