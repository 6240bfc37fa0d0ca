import type { FormEvent, ReactElement } from 'react';
import { EmptyState } from '../../parts/empty-state.tsx';
import { floor } from '../../strings/en/floor.ts';
import { useFloorWave } from './floor-desk.ts';
import { GateBox } from './gate-box.tsx';
import { TrainingItems } from './training-items.tsx';
import { TrainingPeople } from './training-people.tsx';
import { TrainingSign } from './training-sign.tsx';
import { useFloorTraining } from './use-floor-training.ts';

const words = floor.training;

function Nothing(): ReactElement {
  return (
    <div className="wb-floor-one">
      <EmptyState title={words.none} heading={false}>
        {words.noneText}
      </EmptyState>
      <GateBox />
    </div>
  );
}

function Questions(): ReactElement {
  const training = useFloorTraining();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    training.sign();
  };
  return (
    <form className="wb-floor-three" noValidate onSubmit={onSubmit}>
      <div className="wb-floor-column">
        <TrainingItems key={training.done?.done.to ?? 0} training={training} />
        <GateBox />
      </div>
      <TrainingPeople key={training.done?.done.to ?? 0} training={training} />
      <TrainingSign training={training} />
    </form>
  );
}

/** Three numbered questions, left to right, all on one screen; a password; one button. */
export function TrainingTask(): ReactElement {
  const page = useFloorWave();
  return (
    <>
      <h1 className="wb-hidden" tabIndex={-1} data-sentence="">
        {words.title(page.row.title)}
      </h1>
      {page.training.items.length === 0 ? <Nothing /> : <Questions />}
    </>
  );
}
