import type { ComponentChildren } from 'preact';
import options from '../../data/messages/options.json' with { type: 'json' };
import { managedSite, type Settings } from '../../lib/settings/index.ts';
import { usePolicy, useTranslate } from '../theme/index.ts';

/** A control of one setting; where the organisation has set it, it says so and cannot be used. */
export function Managed({
  name,
  children,
}: {
  readonly name: keyof Settings;
  readonly children: ComponentChildren;
}) {
  const policy = usePolicy();
  const isLocked = policy !== null && Object.hasOwn(policy.locked, name);
  return isLocked ? <Locked name={name}>{children}</Locked> : <>{children}</>;
}

/** The switch of one site; where the organisation has switched it, it says so and cannot be used. */
export function ManagedSite({
  site,
  children,
}: {
  readonly site: string;
  readonly children: ComponentChildren;
}) {
  const policy = usePolicy();
  const isLocked = policy !== null && managedSite(policy, site) !== null;
  return isLocked ? <Locked name={site}>{children}</Locked> : <>{children}</>;
}

function Locked({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  const translate = useTranslate(options);
  return (
    <fieldset class="rp-managed" data-managed={name} disabled>
      {children}
      <p class="rp-field-hint">{translate('managed')}</p>
    </fieldset>
  );
}
