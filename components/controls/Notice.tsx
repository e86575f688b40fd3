import type { ComponentChildren } from 'preact';
import type { Fault } from '../../lib/faults/index.ts';
import { useLanguage } from '../theme/context.ts';
import { faultSentence } from '../../lib/faults/sentence.ts';
import { DoneIcon, InformationIcon, WarningIcon } from './icons/index.ts';

const ICONS = { information: InformationIcon, success: DoneIcon, warning: WarningIcon, danger: WarningIcon };

export interface NoticeProps {
  readonly tone?: keyof typeof ICONS;
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** A message that stays in the page. */
export function Notice({ tone = 'information', children, action }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div class={`rp-notice rp-notice-${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon />
      <div class="rp-notice-text">{children}</div>
      {action}
    </div>
  );
}

/** A fault in the reader's words: what happened and what to do. */
export function FaultNotice({
  fault,
  action,
}: {
  readonly fault: Fault;
  readonly action?: ComponentChildren;
}) {
  return (
    <Notice tone="danger" action={action}>
      {faultSentence(fault, useLanguage())}
    </Notice>
  );
}
