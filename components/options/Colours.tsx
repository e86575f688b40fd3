import { useEffect, useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import type { ExcerptColour } from '../../lib/page/types.ts';
import { NoteIcon, TextField } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { Section } from './Section.tsx';
import { useChange } from './useChange.ts';

const COLOURS: readonly ExcerptColour[] = ['yellow', 'green', 'blue', 'pink', 'purple'];
const LONGEST_NAME = 40;

export function Colours() {
  const translate = useTranslate(options);
  const stored = useSettings().colourNames;
  const [names, setNames] = useState(stored);
  useEffect(() => setNames(stored), [stored]);
  const change = useChange();
  const rename = (colour: ExcerptColour, name: string) => {
    const next = { ...names, [colour]: name };
    setNames(next);
    change('colourNames', next);
  };
  return (
    <Section name="colours" title={translate('colours')} icon={NoteIcon} hint={translate('coloursHint')}>
      <div class="options-colours">
        {COLOURS.map((colour) => (
          <div key={colour} class="options-colour">
            <span class={`options-swatch options-swatch-${colour}`} />
            <TextField
              label={translate(colour)}
              maxLength={LONGEST_NAME}
              dir="auto"
              value={names[colour] ?? ''}
              onInput={(name) => rename(colour, name)}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
