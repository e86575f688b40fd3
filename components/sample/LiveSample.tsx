import { useEffect, useRef } from 'preact/hooks';
import common from '../../data/messages/common.json' with { type: 'json' };
import type { CommandName } from '../../lib/hosts/commands.ts';
import { useLanguage, useSettings, useTranslate } from '../theme/index.ts';
import { startSample } from './start-sample.ts';
import './sample.css';

export interface LiveSampleProps {
  /** Gives the keyboard commands of the browser to the sample while it stands. */
  readonly onCommands?: (run: ((name: CommandName) => void) | null) => void;
}

/** Two paragraphs as resolutions have them, marked by the annotator itself with the settings as they are. */
export function LiveSample({ onCommands }: LiveSampleProps) {
  const translate = useTranslate(common);
  const language = useLanguage();
  const settings = useSettings();
  const root = useRef<HTMLDivElement>(null);
  const { markReferences, markTerms, markStyle, theme, cardLanguage } = settings;
  useEffect(() => {
    const lifetime = new AbortController();
    if (root.current) {
      const sample = startSample(root.current, settings, lifetime.signal);
      onCommands?.((name) => sample.command(name));
    }
    return () => {
      onCommands?.(null);
      lifetime.abort();
    };
  }, [language, markReferences, markTerms, markStyle, theme, cardLanguage]);
  return (
    <div ref={root} key={language} class="sample">
      <p>{translate('samplePreamble')}</p>
      <p>{translate('sampleOperative')}</p>
    </div>
  );
}
