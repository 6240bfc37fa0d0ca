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

function dialogOf(
  open: Open,
  { held, importing }: Props,
  current: ImportMap | undefined,
  set: Acts,
): ReactElement | null {
  const { reading } = held.preview;
  const close = (): void => set.open(null);
  if (open === 'save') {
    const onSaved = (id: string | null): void => {
      close();
      if (id !== null) set.take(id);
    };
    return <SaveMapDialog kind={importing.kind} reading={reading} onSaved={onSaved} onClose={close} />;
  }
  if (open === null || current === undefined) return null;
  const onDone = (): void => {
    close();
    const { map, orders, zone } = reading;
    void importing.look({ named: null, map: { ...map }, orders: { ...orders }, zone });
  };
  return <WithdrawMapDialog map={current} onDone={onDone} onClose={close} />;
}

type Acts = { readonly open: (which: Open) => void; readonly take: (id: string) => void };

/** Columns that were read before, under a name; those of now can be kept for the next file. */
export function SavedMaps(props: Props): ReactElement {
  const { held, importing } = props;
  const maps = useMaps(importing);
  const [open, setOpen] = useState<Open>(null);
  const current = maps.find((map) => map.id === held.preview.named);
  const take = (id: string): void => {
    const named = id === '' ? null : importMapId.parse(id);
    void importing.look({ named, map: null, orders: null, zone: null });
  };
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
      {dialogOf(open, props, current, { open: setOpen, take })}
    </div>
  );
}
