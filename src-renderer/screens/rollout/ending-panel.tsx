import type { ReactElement } from 'react';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.scope;

/** Closing can always be pressed: a refusal names what is still open (R36, R42). */
export function EndingPanel(): ReactElement | null {
  const { page, readOnly, show } = useRolloutDesk();
  const { can } = useDesk();
  const act = useAct();
  if (readOnly || !can('rollout.close')) return act.note;
  const close = (): void => {
    if (!act.busy) void act.send({ kind: 'rollout.close', rollout: page.rollout.id });
  };
  return (
    <Panel title={words.ending} inside="pad">
      <div className="wb-stack">
        <p className="wb-small wb-second">{words.closeText}</p>
        {act.note}
        <Row>
          <ActionButton action={{ label: words.close, onPress: close }} />
          <ActionButton
            action={{ label: words.cancel, onPress: () => show({ kind: 'cancel' }) }}
            look="halt"
          />
        </Row>
      </div>
    </Panel>
  );
}
