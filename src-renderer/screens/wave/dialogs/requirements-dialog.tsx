import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ItemsPage } from '../../../../shared/views/shape/items-page.ts';
import { useQueries } from '../../../app/api.tsx';
import { useRead } from '../../../app/read.ts';
import { ReadView } from '../../../app/read-view.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { waveTraining } from '../../../strings/en/wave-training.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { chosenOf, chosenText, requirementsOf } from '../narrowing.ts';
import type { Chosen } from '../narrowing.ts';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';
import { RequirementLine } from './requirement-line.tsx';

const words = dialogs.requirements;

function Items({
  page,
  chosen,
  onChange,
}: {
  readonly page: ItemsPage;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}): ReactElement {
  if (page.items.length === 0) return <p className="wb-second">{words.none}</p>;
  return (
    <div className="wb-roster wb-roster-tall" role="group" aria-label={words.list}>
      <div className="wb-require wb-small wb-second" aria-hidden>
        <span>{words.itemHead}</span>
        <span>{waveTraining.forHead}</span>
      </div>
      {page.items.map((item) => (
        <RequirementLine key={item.id} item={item} chosen={chosen} onChange={onChange} />
      ))}
    </div>
  );
}

/** What the people of the wave must be trained on before it goes live, and which of them. */
export function RequirementsDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const items = useRead(useQueries().read.items.queryOptions());
  const [before] = useState<Chosen>(() => chosenOf(page.requirements));
  const [chosen, setChosen] = useState(before);
  const requirements = requirementsOf(chosen);
  return (
    <EditDialog
      {...end}
      title={words.title}
      width={880}
      submit={words.submit(requirements.length)}
      edit={() => ({ kind: 'wave.requirements', ...ofWave(page), requirements: [...requirements] })}
      about={words.edit}
      change={() => <Diff before={chosenText(before)} after={chosenText(chosen)} />}
    >
      {() => (
        <>
          <p className="wb-second">{words.hint}</p>
          <ReadView of={items} whole={false}>
            {(value) => <Items page={value} chosen={chosen} onChange={setChosen} />}
          </ReadView>
        </>
      )}
    </EditDialog>
  );
}
