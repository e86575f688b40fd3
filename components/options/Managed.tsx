import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import { readPolicy, type Settings } from '../../lib/settings/index.ts';
import { useTranslate } from '../theme/index.ts';

/** A control of one setting; where the organisation has set it, it says so and cannot be used. */
export function Managed({
  name,
  children,
}: {
  readonly name: keyof Settings;
  readonly children: ComponentChildren;
}) {
  const translate = useTranslate(options);
  const [isLocked, setLocked] = useState(false);
  useEffect(() => {
    const lifetime = new AbortController();
    void readPolicy().then(({ locked }) => {
      if (!lifetime.signal.aborted) setLocked(Object.hasOwn(locked, name));
    });
    return () => lifetime.abort();
  }, [name]);
  if (!isLocked) return <>{children}</>;
  return (
    <fieldset class="options-managed" data-managed={name} disabled>
      {children}
      <p class="rp-field-hint">{translate('managed')}</p>
    </fieldset>
  );
}
