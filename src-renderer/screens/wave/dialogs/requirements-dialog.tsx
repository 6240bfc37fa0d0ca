import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ItemsPage } from '../../../../shared/views/shape/items-page.ts';
import { useQueries } from '../../../app/api.tsx';
import { useRead } from '../../../app/read.ts';
import { ReadView } from '../../../app/read-view.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { CheckField } from '../../../parts/form/check-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { train } from '../../../strings/en/train.ts';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { listOf } from '../scope-form.ts';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.requirements;
/** Item to roles as typed; an item that is not in it is not required. */
type Chosen = Readonly<Record<string, string>>;
type Item = ItemsPage['items'][number];

function textOf(chosen: Chosen): string {
  return Object.keys(chosen)
    .sort()
    .map((item) => (chosen[item] === '' ? item : `${item}: ${chosen[item]}`))
    .join('\n');
}

function without(chosen: Chosen, item: string): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([id]) => id !== item));
}

function ItemLine({
  item,
  chosen,
  onChange,
}: {
  readonly item: Item;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}): ReactElement {
  const roles = chosen[item.id];
  const on = roles !== undefined;
  const version = item.version === null ? train.noVersion : train.version(item.version);
  return (
    <div className="wb-require">
      <CheckField
        name={`require-${item.id}`}
        label={words.item(item.id, item.title)}
        detail={version}
        checked={on}
        onChange={(tick) => onChange(tick ? { ...chosen, [item.id]: '' } : without(chosen, item.id))}
      />
      {on ? (
        <TextField
          name={`roles-${item.id}`}
          label={<span className="wb-hidden">{words.roles(item.id)}</span>}
          value={roles}
          onChange={(value) => onChange({ ...chosen, [item.id]: value })}
        />
      ) : null}
    </div>
  );
}

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
    <div className="wb-roster" role="group" aria-label={words.list}>
      <div className="wb-require wb-small wb-second" aria-hidden>
        <span>{words.itemHead}</span>
        <span>{words.rolesHead}</span>
      </div>
      {page.items.map((item) => (
        <ItemLine key={item.id} item={item} chosen={chosen} onChange={onChange} />
      ))}
    </div>
  );
}

/** What the people of the wave must be trained on before it goes live. */
export function RequirementsDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const items = useRead(useQueries().read.items.queryOptions());
  const [before] = useState<Chosen>(() =>
    Object.fromEntries(page.requirements.map((need) => [need.item, need.roles.join(', ')])),
  );
  const [chosen, setChosen] = useState(before);
  const requirements = Object.entries(chosen).map(([item, roles]) => ({ item, roles: [...listOf(roles)] }));
  return (
    <EditDialog
      {...end}
      title={words.title}
      width={640}
      submit={words.submit(requirements.length)}
      edit={() => ({ kind: 'wave.requirements', ...ofWave(page), requirements })}
      about={words.edit}
      change={() => <Diff before={textOf(before)} after={textOf(chosen)} />}
    >
      {() => (
        <>
          <p className="wb-second">
            {words.hint} {words.rolesHint}
          </p>
          <ReadView of={items} whole={false}>
            {(value) => <Items page={value} chosen={chosen} onChange={setChosen} />}
          </ReadView>
        </>
      )}
    </EditDialog>
  );
}
