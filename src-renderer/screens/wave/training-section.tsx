import type { ReactElement } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ItemRows } from '../../parts/segment-bar.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { waveTraining as more } from '../../strings/en/wave-training.ts';
import { ExpiringList } from './expiring-list.tsx';
import { GapList } from './gap-list.tsx';
import { OverrideList } from './override-list.tsx';
import { barOf } from './training-marks.ts';
import { useWaveDesk } from './wave-desk.ts';

/** A version that came after go-live keeps no gate of this wave closed, so it is told without an alarm. */
export function trainingMark({ training, requirements, ahead }: WavePage): CheckMark {
  if (requirements.length > 0 && training.of > 0 && training.complete === training.of) return 'met';
  return ahead === 'entry' ? 'not-met' : 'not-due';
}

function Bars(): ReactElement {
  const { page } = useWaveDesk();
  return (
    <ItemRows
      label={words.sections.training}
      items={page.training.items.map((item) => barOf(item, page.row.people))}
    />
  );
}

function Controls(): ReactElement {
  const { locked, show } = useWaveDesk();
  const { can } = useDesk();
  return (
    <Row>
      <ActionButton
        action={{
          label: words.recordTraining,
          icon: 'training',
          onPress: () => show({ kind: 'train', people: [], item: null }),
        }}
        size="small"
      />
      {locked ? null : (
        <ActionButton
          action={{ label: words.setRequirements, onPress: () => show({ kind: 'requirements' }) }}
          size="small"
        />
      )}
      {locked || !can('wave.requirements-by-role') ? null : (
        <ActionButton
          action={{ label: more.everywhere, onPress: () => show({ kind: 'requirements-everywhere' }) }}
          size="small"
        />
      )}
    </Row>
  );
}

function Nothing(): ReactElement {
  return (
    <EmptyState title={words.noRequirements} heading={false}>
      {words.noRequirementsText}
    </EmptyState>
  );
}

/** Who needs what, who has it, who is missing and what closes it; the matrix stands on a page of its own. */
export function TrainingSection(): ReactElement {
  const { page, readOnly } = useWaveDesk();
  const { training } = page;
  const none = page.requirements.length === 0;
  const matrix = (
    <TextLink href={place.rolloutTraining(page.rollout.id, { wave: page.row.id })}>
      {words.openMatrix}
    </TextLink>
  );
  return (
    <Panel
      id="training"
      title={words.sections.training}
      mark={`check/${trainingMark(page)}`}
      note={words.trainingNote(training.complete, training.of, training.of <= 40 && !none)}
      aside={none ? undefined : matrix}
    >
      <div className="wb-panel-pad wb-stack">
        {none ? <Nothing /> : <Bars />}
        <GapList />
        <OverrideList />
        <ExpiringList />
        {readOnly ? null : <Controls />}
      </div>
    </Panel>
  );
}
