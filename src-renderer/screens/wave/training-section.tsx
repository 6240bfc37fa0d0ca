import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { ActionButton, ActionLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ItemRows } from '../../parts/segment-bar.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { TrainingMatrix } from './training-matrix.tsx';
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

/** Who needs what, who has it, and who is missing, item by item or person by person. */
export function TrainingSection(): ReactElement {
  const { page, readOnly } = useWaveDesk();
  const [matrix, setMatrix] = useState(false);
  const { training } = page;
  const none = page.requirements.length === 0;
  const toggle = (
    <ActionLink
      action={{ label: matrix ? words.closeMatrix : words.openMatrix, onPress: () => setMatrix(!matrix) }}
    />
  );
  return (
    <Panel
      id="training"
      title={words.sections.training}
      mark={`check/${trainingMark(page)}`}
      note={words.trainingNote(training.complete, training.of, !matrix && training.of <= 40 && !none)}
      aside={none ? undefined : toggle}
    >
      <div className="wb-panel-pad wb-stack">
        {none ? <Nothing /> : matrix ? <TrainingMatrix /> : <Bars />}
        {readOnly ? null : <Controls />}
      </div>
    </Panel>
  );
}
