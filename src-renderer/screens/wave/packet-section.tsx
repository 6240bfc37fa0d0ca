import type { ReactElement } from 'react';
import { instantText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { shortDay } from '../../strings/en/moment.ts';
import { packets } from '../../strings/en/packets.ts';
import { wave as words } from '../../strings/en/wave.ts';
import { MadePacket } from '../packets/made-packet.tsx';
import { usePacket } from '../packets/use-packet.ts';
import { useVerifyPacket } from '../packets/verify-packet.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { useWaveDesk } from './wave-desk.ts';

function About(): ReactElement {
  const { page } = useWaveDesk();
  const { now } = useDesk();
  const draft = page.ahead === 'entry';
  const moment = instantText(now);
  return (
    <p className="wb-row wb-small">
      <Icon name="packets" />
      <span>
        <b>{draft ? words.packetDraftTitle(moment) : words.packetFinalTitle(moment)}</b>
        <br />
        <span className="wb-second">{draft ? words.packetDraftText : words.packetFinalText}</span>
      </span>
    </p>
  );
}

/** The PDF of this wave: made now, saved, and any packet verified. */
export function PacketSection(): ReactElement {
  const { page } = useWaveDesk();
  const { at } = useAsOf();
  const making = usePacket();
  const verify = useVerifyPacket();
  const last = page.packets[0];
  const make = (): void => void making.make({ kind: 'wave', rollout: page.rollout.id, id: page.row.id });
  return (
    <Panel
      id="packet"
      title={words.sections.packet}
      mark={last === undefined ? 'check/not-due' : 'check/met'}
      note={last === undefined ? words.packetNote : words.packetLast(shortDay(last.at), last.pages)}
      inside="pad"
    >
      <div className="wb-stack">
        <div className="wb-packet">
          <About />
          <Row>
            {at === null ? (
              <ActionButton action={{ label: packets.save, icon: 'packets', onPress: make }} />
            ) : null}
            {verify.button}
          </Row>
        </div>
        <MadePacket making={making} />
        {verify.outcome}
      </div>
    </Panel>
  );
}
