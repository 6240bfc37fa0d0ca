import type { ReactElement } from 'react';
import { useState } from 'react';
import type { FilterId } from '../../../shared/domain/ids.ts';
import type { SavedFilter } from '../../../shared/domain/trail-filter.ts';
import { filterText } from '../../../shared/words/filter-words.ts';
import { useAct } from '../../app/act.tsx';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { offsetOf } from '../../app/zone.ts';
import { ActionButton, ActionLink } from '../../parts/action.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Row } from '../../parts/layout.tsx';
import { trailFilters as words } from '../../strings/en/trail-filters.ts';
import { DialogForm } from '../wave/ask-dialog.tsx';
import type { Names } from './record-names.ts';
import { sameFilter } from './trail-filter.ts';
import type { TrailFilter } from './trail-filter.ts';

export type KeptFilter = SavedFilter & { readonly by: string };

export function useSavedFilters(): readonly KeptFilter[] {
  const read = useRead(useQueries().read.filters.queryOptions());
  return read.kind === 'ready' ? read.value : [];
}

/** What a filter shows, in the words and on the clock of the reader. */
export function useFilterText(names: Names): (filter: TrailFilter) => string {
  const { zone } = useDesk().book;
  return (filter) => filterText(filter, names, (ms) => ({ ms, offset: offsetOf(ms, zone), zone }));
}

function Withdraw({
  kept,
  onClose,
}: {
  readonly kept: KeptFilter;
  readonly onClose: () => void;
}): ReactElement {
  const act = useAct();
  const [reason, setReason] = useState('');
  const id: FilterId = kept.id;
  const send = async (): Promise<void> => {
    if (!act.busy && (await act.send({ kind: 'filter.withdraw', id, reason })) !== null) onClose();
  };
  return (
    <DialogForm label={words.withdrawNamed(kept.name)} onSubmit={() => void send()}>
      {act.note}
      <TextField
        name={`withdraw-${id}`}
        label={words.withdrawReason(kept.name)}
        hint={words.withdrawHint}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <Row>
        <ActionButton
          action={{ label: words.withdrawNamed(kept.name), onPress: () => void send() }}
          look="halt"
          size="small"
        />
        <ActionButton action={{ label: words.withdrawKeep, onPress: onClose }} size="small" />
      </Row>
    </DialogForm>
  );
}

type ListProps = {
  readonly names: Names;
  readonly saved: readonly KeptFilter[];
  readonly textOf: (filter: TrailFilter) => string;
  readonly onChoose: (filter: TrailFilter) => void;
};

function Kept({
  kept,
  names,
  textOf,
  onChoose,
}: Omit<ListProps, 'saved'> & { readonly kept: KeptFilter }): ReactElement {
  const { can } = useDesk();
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <li className="wb-kept">
      <div className="wb-row">
        <span className="wb-grow">
          <b className="wb-medium">{kept.name}</b>
          <br />
          <span className="wb-small wb-second">{textOf(kept.filter)}</span>{' '}
          <span className="wb-small wb-muted">{words.savedBy(names('account', kept.by))}</span>
        </span>
        {can('filter.withdraw') && !withdrawing ? (
          <ActionLink
            action={{ label: words.withdrawNamed(kept.name), onPress: () => setWithdrawing(true) }}
          />
        ) : null}
        <ActionButton
          action={{ label: words.show(kept.name), onPress: () => onChoose(kept.filter) }}
          size="small"
        />
      </div>
      {withdrawing ? <Withdraw kept={kept} onClose={() => setWithdrawing(false)} /> : null}
    </li>
  );
}

function KeepForm({
  filter,
  saved,
  textOf,
}: Omit<ListProps, 'onChoose' | 'names'> & { readonly filter: TrailFilter }): ReactElement {
  const act = useAct();
  const [name, setName] = useState('');
  const form = useFormState(empties([['filter-name', name, words.keepMissing]]), act.busy);
  const there = saved.find((kept) => kept.name === name.trim());
  const send = async (): Promise<void> => {
    if ((await act.send({ kind: 'filter.save', name: name.trim(), filter })) !== null) setName('');
  };
  const press = (): void => form.submit(send);
  return (
    <DialogForm label={words.keepTitle} onSubmit={press}>
      <h2 className="wb-dialog-part">{words.keepTitle}</h2>
      <p className="wb-small wb-second">{words.keepShows(textOf(filter))}</p>
      {act.note}
      <TextField
        name="filter-name"
        label={words.keepName}
        hint={words.keepHint}
        value={name}
        error={form.wrong('filter-name')}
        onChange={setName}
      />
      <Row>
        <ActionButton
          action={{ label: there === undefined ? words.keep : words.replace(there.name), onPress: press }}
          size="small"
        />
      </Row>
    </DialogForm>
  );
}

/** Filters kept under a name: shown, replaced, withdrawn; and what is shown now kept as one more. */
export function SavedFiltersDialog({
  filter,
  names,
  saved,
  onChoose,
  onClose,
}: {
  readonly filter: TrailFilter;
  readonly names: Names;
  readonly saved: readonly KeptFilter[];
  readonly onChoose: (filter: TrailFilter) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { can } = useDesk();
  const textOf = useFilterText(names);
  return (
    <Dialog open title={words.savedTitle} width={640} cancel={words.close} onCancel={onClose}>
      {saved.length === 0 ? (
        <p className="wb-second">{words.savedNone}</p>
      ) : (
        <ul aria-label={words.savedList}>
          {saved.map((kept) => (
            <Kept key={kept.id} kept={kept} names={names} textOf={textOf} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {can('filter.save') ? <KeepForm filter={filter} saved={saved} textOf={textOf} /> : null}
    </Dialog>
  );
}

/** The saved filter that is just what is shown. */
export function shownAs(saved: readonly KeptFilter[], filter: TrailFilter): KeptFilter | null {
  return saved.find((kept) => sameFilter(kept.filter, filter)) ?? null;
}
