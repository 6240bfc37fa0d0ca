import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HeldDeviation } from '../../../../shared/domain/rollout.ts';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { useQueries } from '../../../app/api.tsx';
import { useRead } from '../../../app/read.ts';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { TickList } from './tick-list.tsx';
import type { Tick } from './tick-list.tsx';

const words = rollout.linkTraining;

export type LinkTrainingDialogProps = {
  readonly deviation: HeldDeviation;
  readonly onClose: () => void;
};

function useItems(): readonly Tick[] {
  const page = useRead(useQueries().read.items.queryOptions());
  return page.kind === 'ready'
    ? page.value.items.map(({ id, title }) => ({ id, label: id, detail: title }))
    : [];
}

function usePeople(wave: string): readonly Tick[] {
  const page = useRead(useQueries().read.people.queryOptions({ wave }));
  return page.kind === 'ready'
    ? page.value.people.map(({ id, name, role }) => ({ id, label: name, detail: role ?? '' }))
    : [];
}

type ChosenProps = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function Items({ error, ...chosen }: ChosenProps & { readonly error: string | undefined }): ReactElement {
  return (
    <TickList
      {...chosen}
      name="link-items"
      label={words.items}
      hint={words.itemsHint}
      find={words.findItem}
      none={words.noItem}
      ticks={useItems()}
      error={error}
    />
  );
}

function People({ wave, ...chosen }: ChosenProps & { readonly wave: string }): ReactElement {
  return (
    <TickList
      {...chosen}
      name="link-people"
      label={words.people}
      hint={words.peopleHint}
      find={words.findPerson}
      none={words.noPerson}
      ticks={usePeople(wave)}
    />
  );
}

/** What training an incident points at, and who of the wave was involved; it replaces what was linked before. */
export function LinkTrainingDialog({ deviation, onClose }: LinkTrainingDialogProps): ReactElement {
  const { page } = useRolloutDesk();
  const [items, setItems] = useState<readonly string[]>(deviation.training.items);
  const [people, setPeople] = useState<readonly string[]>(deviation.training.people);
  const unlinks = items.length === 0 && deviation.training.items.length > 0;
  const problems = items.length === 0 && !unlinks ? [{ name: 'link-items', words: words.needItem }] : [];
  return (
    <AskDialog
      title={words.title(deviation.number)}
      submit={unlinks ? words.unlink : words.submit(items.length)}
      width={640}
      problems={problems}
      command={() => ({
        kind: 'deviation.link',
        rollout: page.rollout.id,
        id: deviation.id,
        items: [...items],
        people: items.length === 0 ? [] : [...people],
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{deviation.what}</p>
          <Items chosen={items} error={wrong('link-items')} onChange={setItems} />
          <People wave={deviation.wave} chosen={people} onChange={setPeople} />
        </>
      )}
    </AskDialog>
  );
}
