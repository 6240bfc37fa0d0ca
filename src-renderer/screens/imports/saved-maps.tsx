import type { ReactElement } from 'react';
import { useState } from 'react';
import { importMapId } from '../../../shared/domain/ids.ts';
import type { ImportMap } from '../../../shared/events/catalog/people-events.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { isChanged } from './answers.ts';
import { SaveMapDialog, WithdrawMapDialog } from './map-dialogs.tsx';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';

const say = words.maps;
type Props = { readonly held: Held; readonly importing: Importing };
type Open = 'save' | 'withdraw' | null;

function useMaps({ kind }: Importing): readonly ImportMap[] {
  const maps = useRead(useQueries().read.maps.queryOptions());
  return maps.kind === 'ready' ? maps.value.filter((map) => map.kind === kind) : [];
}

function MapActs({
  held,
  named,
  open,
}: {
  readonly held: Held;
  readonly named: boolean;
  readonly open: (which: Open) => void;
}): ReactElement | null {
  const { can } = useDesk();
  if (!can('import-map.save') || held.preview.questions.length > 0) return null;
  if (isChanged(held.draft, held.preview)) return <p className="wb-small wb-muted">{say.unsaved}</p>;
  return named ? (
    <ActionButton action={{ label: say.withdraw, onPress: () => open('withdraw') }} size="small" />
  ) : (
    <ActionButton action={{ label: say.save, onPress: () => open('save') }} size="small" />
  );
}

/** Columns that were read before, under a name; those of now can be kept for the next file. */
export function SavedMaps({ held, importing }: Props): ReactElement | null {
  const maps = useMaps(importing);
  const [open, setOpen] = useState<Open>(null);
  const { named, reading } = held.preview;
  const current = maps.find((map) => map.id === named);
  const take = (id: string): void =>
    void importing.look({
      named: id === '' ? null : importMapId.parse(id),
      map: null,
      orders: null,
      zone: null,
    });
  return (
    <div className="wb-saved-maps">
      {maps.length === 0 ? null : (
        <SelectField
          name="saved-map"
          label={say.label}
          hint={say.hint}
          none={say.none}
          value={current?.id ?? ''}
          options={maps.map((map) => ({ value: map.id, label: map.name }))}
          onChange={take}
        />
      )}
      <MapActs held={held} named={current !== undefined} open={setOpen} />
      {open === 'save' ? (
        <SaveMapDialog
          kind={importing.kind}
          reading={reading}
          onSaved={(id) => {
            setOpen(null);
            if (id !== null) take(id);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'withdraw' && current !== undefined ? (
        <WithdrawMapDialog
          map={current}
          onDone={() => {
            setOpen(null);
            void importing.look({
              named: null,
              map: { ...reading.map },
              orders: { ...reading.orders },
              zone: reading.zone,
            });
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
