import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { useWaveDesk } from './wave-desk.ts';

/** The way into the trail, and the one that ends a wave before it began. */
export function HistorySection(): ReactElement {
  const { page, readOnly, show } = useWaveDesk();
  const ahead = page.row.state.kind === 'planned' || page.row.state.kind === 'preparing';
  return (
    <Panel id="history" title={words.sections.history} note={words.historyNote} inside="pad">
      <Row>
        <ActionButton
          action={{
            label: words.openHistory,
            icon: 'audit',
            href: place.trail({ rollout: page.rollout.id, wave: page.row.id }),
          }}
          size="small"
        />
        {ahead && !readOnly ? (
          <ActionButton
            action={{ label: words.cancelWave, onPress: () => show({ kind: 'cancel' }) }}
            size="small"
            look="halt"
          />
        ) : null}
      </Row>
    </Panel>
  );
}
