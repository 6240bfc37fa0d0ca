import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PacketFile } from '../../../shared/api/ports.ts';
import type { MakePacket } from '../../../shared/api/inputs.ts';
import { place } from '../../app/address.ts';
import { useAsk } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { planText } from '../../strings/en/time.ts';
import { PacketMade } from '../packets/packet-made.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.packets;

function MadePackets(): ReactElement {
  const { page } = useRolloutDesk();
  const { now } = useDesk();
  return (
    <SimpleTable
      label={words.title}
      rows={page.packets}
      rowId={(packet) => packet.id}
      columns={[
        {
          id: 'record',
          head: words.file,
          rowHead: true,
          cell: (packet) => `${packet.record.number}, revision ${packet.record.revision}`,
        },
        { id: 'made', head: words.made, cell: (packet) => planText(packet.at, now) },
        { id: 'by', head: words.by, cell: (packet) => packet.by ?? '' },
        { id: 'pages', head: words.pages, numeric: true, width: 70, cell: (packet) => packet.pages },
        { id: 'digest', head: words.digest, mono: true, cell: (packet) => packet.sha256.slice(0, 16) },
      ]}
    />
  );
}

/** The PDFs made of this rollout, and a new one. */
export function PacketsTab(): ReactElement {
  const { page } = useRolloutDesk();
  const { at } = useAsOf();
  const [made, setMade] = useState<PacketFile | null>(null);
  const make = useAsk((api, input: MakePacket) => api.packet.make.mutate(input));
  const press = async (): Promise<void> => {
    if (!make.busy)
      setMade(await make.ask({ kind: 'rollout', rollout: page.rollout.id, id: page.rollout.id }));
  };
  return (
    <Panel
      title={words.title}
      inside={page.packets.length === 0 ? 'pad' : 'flush'}
      aside={<ActionButton action={{ label: words.all, href: place.packets() }} look="plain" size="small" />}
    >
      {page.packets.length === 0 ? (
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      ) : (
        <MadePackets />
      )}
      <div className={page.packets.length === 0 ? 'wb-stack' : 'wb-panel-pad wb-stack'}>
        {make.note}
        {made === null ? null : <PacketMade file={made} />}
        {at === null ? (
          <Row>
            <ActionButton action={{ label: words.make, icon: 'packets', onPress: () => void press() }} />
          </Row>
        ) : null}
      </div>
    </Panel>
  );
}
