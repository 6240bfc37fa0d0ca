import type { ReactElement } from 'react';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import type { FloorWave } from '../../app/floor-setting.ts';
import { useFloorSetting } from '../../app/floor-setting.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { floor as words } from '../../strings/en/floor.ts';
import { ActivitiesTask } from './activities-task.tsx';
import { ChooseWave } from './choose-wave.tsx';
import type { FloorTask } from './floor-desk.ts';
import { FloorProvider, isOpen, taskOf } from './floor-desk.ts';
import { FloorFrame } from './floor-frame.tsx';
import { HaltTask } from './halt-task.tsx';
import { IncidentTask } from './incident-task.tsx';
import { TrainingTask } from './training-task.tsx';

const tasks: Readonly<Record<FloorTask, () => ReactElement>> = {
  training: TrainingTask,
  activities: ActivitiesTask,
  incident: IncidentTask,
  halt: HaltTask,
};

function AtWave({ at, task }: { readonly at: FloorWave; readonly task: FloorTask }): ReactElement {
  const page = useRead(useQueries().read.wave.queryOptions({ rollout: at.rollout, id: at.wave }));
  const Task = tasks[task];
  useWhere([{ label: words.name }]);
  const wave = page.kind === 'ready' ? page.value : null;
  if (page.kind === 'refused' || (wave !== null && !isOpen(wave))) return <ChooseWave gone />;
  // One frame while the wave is read and after: whoever has pressed something in it is not interrupted.
  return (
    <FloorFrame task={task} title={wave?.row.title ?? words.name} sub={wave?.rollout.title ?? ''}>
      <ReadView of={page}>
        {(value) => (
          <FloorProvider value={value}>
            <Task key={task} />
          </FloorProvider>
        )}
      </ReadView>
    </FloorFrame>
  );
}

/** The shop floor: one wave, one task at a time, targets that a glove finds. */
export function FloorScreen({ task }: { readonly task: string | undefined }): ReactElement {
  const { book } = useDesk();
  const [{ at, book: of }] = useFloorSetting();
  return at === null || of !== book.id ? (
    <ChooseWave />
  ) : (
    <AtWave key={at.wave} at={at} task={taskOf(task)} />
  );
}
