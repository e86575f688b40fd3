import { useMemo } from 'preact/hooks';
import panel from '../../data/messages/panel.json' with { type: 'json' };
import { success, type Result } from '../../lib/faults/index.ts';
import { displayOf } from '../../lib/index/display.ts';
import { call } from '../../lib/messages/index.ts';
import { networkProtocol, type CitingDocument } from '../../lib/network/protocol.ts';
import { readDocument } from '../../lib/network/read.ts';
import { networkOf } from '../../lib/panel/network.ts';
import { EmptyState, FaultNotice, NetworkIcon, Waiting } from '../controls/index.ts';
import { useResult, useTranslate } from '../theme/index.ts';
import { NetworkPicture } from './NetworkPicture.tsx';
import type { PartProps } from './Panel.tsx';
import type { Summary } from '../../lib/page/protocol.ts';

/** This document between what it cites and what cites it. */
export function Network({ summary, onLookUp }: PartProps) {
  const translate = useTranslate(panel);
  const { symbol } = summary.document;
  const answer = useResult((signal) => askCiting(summary, signal), [symbol, summary.state]);
  const citing = answer.state === 'here' ? answer.value : null;
  const network = useMemo(() => citing && networkOf(summary, citing), [summary, citing]);
  if (symbol === null) return <EmptyState icon={NetworkIcon} title={translate('noSymbol')} />;
  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  if (!network) return <Waiting />;
  return (
    <NetworkPicture
      symbol={symbol}
      network={network}
      onOpen={(id) => onLookUp({ kind: 'symbol', id, name: displayOf(id) })}
    />
  );
}

/** Notes this document as read, then asks which others cite it. */
async function askCiting(summary: Summary, signal: AbortSignal): Promise<Result<readonly CitingDocument[]>> {
  const { symbol } = summary.document;
  if (symbol === null) return success([]);
  const read = readDocument(summary);
  if (read) await call(networkProtocol, 'read', read, signal);
  const answer = await call(networkProtocol, 'citing', { symbol }, signal);
  return answer.ok ? success(answer.value.documents) : answer;
}
