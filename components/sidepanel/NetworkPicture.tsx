import { Fragment } from 'preact';
import panel from '../../data/messages/panel.json' with { type: 'json' };
import { displayOf } from '../../lib/index/display.ts';
import type { DocumentNetwork, NetworkSide } from '../../lib/panel/network.ts';
import { useDirection, useTranslate } from '../theme/index.ts';

export interface NetworkPictureProps {
  readonly symbol: string;
  readonly network: DocumentNetwork;
  /** A node was pressed. */
  readonly onOpen: (symbol: string) => void;
}

/** Height of a node with its gap, in px, as in panel.css. */
const ROW = 40;
/** As many rows as the longest note in place of nodes needs, in Russian. */
const NOTE_ROWS = 3;
/** Where the columns end and the middle begins, in hundredths of the width, as in panel.css. */
const START_COLUMN = 34;
const END_COLUMN = 66;

/** What cites the document at the line's start, what it cites at its end, joined by lines as thick as often. */
export function NetworkPicture({ symbol, network, onOpen }: NetworkPictureProps) {
  const translate = useTranslate(panel);
  const mirrored = useDirection() === 'rtl';
  const { cites, citedBy } = network;
  const uncited = citedBy.nodes.length === 0;
  const height = Math.max(uncited ? NOTE_ROWS : 1, cites.nodes.length, citedBy.nodes.length) * ROW;
  return (
    <section class="network">
      <h2 class="network-start">{translate('citedBy')}</h2>
      <h2 class="network-end">{translate('cites')}</h2>
      <div class="network-picture" style={{ blockSize: `${height}px` }}>
        <svg
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          style={mirrored ? { transform: 'scaleX(-1)' } : {}}
        >
          <Lines side={citedBy} height={height} from={START_COLUMN} />
          <Lines side={cites} height={height} from={END_COLUMN} />
        </svg>
        {uncited ? (
          <p class="network-none rp-muted">{translate('citedByNone')}</p>
        ) : (
          <Nodes class="network-start" label={translate('citedBy')} side={citedBy} onOpen={onOpen} />
        )}
        <button
          type="button"
          class="network-node network-this"
          aria-label={`${translate('thisDocument')}: ${displayOf(symbol)}`}
          onClick={() => onOpen(symbol)}
        >
          <NodeName symbol={symbol} />
        </button>
        <Nodes class="network-end" label={translate('cites')} side={cites} onOpen={onOpen} />
      </div>
      <More class="network-start" side={citedBy} />
      <More class="network-end" side={cites} />
      {!uncited && <p class="network-hint rp-muted">{translate('networkHint')}</p>}
    </section>
  );
}

/** A curve from each node of a side to the document in the middle. */
function Lines({
  side,
  height,
  from,
}: {
  readonly side: NetworkSide;
  readonly height: number;
  readonly from: number;
}) {
  const top = (height - side.nodes.length * ROW) / 2;
  const bend = (from + 50) / 2;
  return side.nodes.map(({ symbol, weight }, index) => {
    const y = top + (index + 0.5) * ROW;
    return (
      <path
        key={symbol}
        d={`M${from} ${y}C${bend} ${y} ${bend} ${height / 2} 50 ${height / 2}`}
        stroke-width={Math.min(5, 1 + Math.log2(weight))}
        vector-effect="non-scaling-stroke"
      />
    );
  });
}

/** A symbol that goes on in a second line after one of its slashes. */
function NodeName({ symbol }: { readonly symbol: string }) {
  const parts = displayOf(symbol).split(/(?<=\/)/);
  return (
    <span class="rp-symbol">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

interface NodesProps {
  readonly class: string;
  readonly label: string;
  readonly side: NetworkSide;
  readonly onOpen: (symbol: string) => void;
}

function Nodes({ class: name, label, side, onOpen }: NodesProps) {
  return (
    <ul class={`network-nodes ${name}`} aria-label={label}>
      {side.nodes.map(({ symbol }) => (
        <li key={symbol}>
          <button type="button" class="network-node" onClick={() => onOpen(symbol)}>
            <NodeName symbol={symbol} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function More({ class: name, side }: { readonly class: string; readonly side: NetworkSide }) {
  const translate = useTranslate(panel);
  return (
    <p class={`network-more rp-muted ${name}`}>{side.more > 0 && translate('more', { count: side.more })}</p>
  );
}
