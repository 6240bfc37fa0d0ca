import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { planText } from '../../strings/en/time.ts';
import { peopleText, stateText } from '../../strings/en/waves.ts';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.training;

function complete(wave: WaveRow): boolean {
  return wave.training.of > 0 && wave.training.done === wave.training.of;
}

/** The entry gate still asks for it. */
function ahead({ state }: WaveRow): boolean {
  return state.kind === 'planned' || state.kind === 'preparing';
}

/** Behind the gate a newer version does not undo what was trained then, so it is said apart. */
export function trainedText(wave: WaveRow): string {
  const { done, of } = wave.training;
  if (of === 0) return words.noNeeds;
  return ahead(wave) ? rollout.side.trainedOf(done, of) : rollout.side.sinceOf(done, of);
}

function Trained({ wave }: { readonly wave: WaveRow }): ReactElement {
  return (
    <span className="wb-row">
      {ahead(wave) ? (
        <StateMark mark={complete(wave) ? 'check/met' : 'check/not-met'} size={14} named />
      ) : null}
      <span className={ahead(wave) ? undefined : 'wb-muted'}>{trainedText(wave)}</span>
    </span>
  );
}

function columnsOf(rollout: string, now: Instant): readonly Column<WaveRow>[] {
  const link = (wave: WaveRow): ReactElement => (
    <Anchor href={`${place.wave(rollout, wave.id)}#training`} className="wb-plain-link">
      {wave.title}
    </Anchor>
  );
  return [
    { id: 'wave', head: words.wave, rowHead: true, cell: link },
    { id: 'state', head: words.people, cell: (wave) => `${peopleText(wave.people)}, ${stateText(wave)}` },
    { id: 'trained', head: words.trained, cell: (wave) => <Trained wave={wave} /> },
    { id: 'go-live', head: words.goLive, cell: (wave) => planText(wave.timing.goLive, now) },
  ];
}

/** Who is trained, wave by wave; each opens its own matrix. */
export function TrainingTab(): ReactElement {
  const { page, waves } = useRolloutDesk();
  const { now } = useDesk();
  if (waves.length > 0) {
    return (
      <Panel title={words.title}>
        <SimpleTable
          label={words.title}
          rows={waves}
          rowId={(wave) => wave.id}
          columns={columnsOf(page.rollout.id, now)}
        />
      </Panel>
    );
  }
  return (
    <Panel title={words.title} inside="pad">
      <EmptyState title={words.none} heading={false}>
        {words.noneText}
      </EmptyState>
    </Panel>
  );
}
