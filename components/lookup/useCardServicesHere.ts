import { useMemo, useState } from 'preact/hooks';
import card from '../../data/messages/card.json' with { type: 'json' };
import { CardController } from '../../lib/card/controller.ts';
import { translator } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/languages/index.ts';
import { copyText } from '../../lib/page/clipboard.ts';
import { openReader } from '../../lib/places/index.ts';
import { readerPath } from '../../lib/reader/request.ts';
import type { CardServices } from '../card/services.ts';
import { useLanguage, useSettings } from '../theme/index.ts';
import { askCard } from './askCard.ts';

const NOWHERE = { count: 0, position: 0 };

export interface ServicesHere {
  readonly services: CardServices;
  /** For a live region. */
  readonly announcement: string;
}

/** What cards need where there is no document: they are about what was looked up. */
export function useCardServicesHere(lifetime: AbortSignal): ServicesHere {
  const interfaceLanguage = useLanguage();
  const { cardLanguage } = useSettings();
  const language: Language =
    cardLanguage === 'document' || cardLanguage === 'interface' ? interfaceLanguage : cardLanguage;
  const [announcement, announce] = useState('');
  const services = useMemo(
    (): CardServices => ({
      controller: new CardController({ ask: askCard(language, interfaceLanguage) }, lifetime),
      language,
      translate: translator(card, language),
      occurrences: () => NOWHERE,
      go: () => undefined,
      goToDefinition: () => undefined,
      mentionsIn: () => [],
      copy: copyText,
      read: (symbol, inLanguage) => void openReader(readerPath({ symbol, language: inLanguage })),
      tellOnce: () => true,
      announce,
    }),
    [language, interfaceLanguage, lifetime],
  );
  return { services, announcement };
}
