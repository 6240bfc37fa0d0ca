import type { ReactElement } from 'react';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useFloorSetting } from '../../app/floor-setting.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FloorPress } from '../../parts/floor-tile.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor as words } from '../../strings/en/floor.ts';
import { haltable } from '../halt/halt-target.ts';
import type { OpenRollout } from '../halt/halt-target.ts';
import { FloorFrame } from './floor-frame.tsx';

function Waves({ rollouts }: { readonly rollouts: readonly OpenRollout[] }): ReactElement {
  const { book } = useDesk();
  const [, setFloor] = useFloorSetting();
  const rows = rollouts.flatMap((one) => haltable(one).map((row) => ({ row, rollout: one.rollout })));
  if (rows.length === 0)
    return (
      <EmptyState title={words.chooseNone} heading={false}>
        {words.chooseNoneText}
      </EmptyState>
    );
  return (
    <div className="wb-floor-grid">
      {rows.map(({ row, rollout }) => (
        <FloorPress
          key={row.id}
          mark={<StateMark mark={`wave/${row.status}`} size={24} named />}
          title={<b>{row.title}</b>}
          detail={words.waveDetail(rollout.title, row.people)}
          onPress={() => setFloor({ on: true, book: book.id, at: { rollout: rollout.id, wave: row.id } })}
        />
      ))}
    </div>
  );
}

/** Asked once: the wave this workstation stands at. */
export function ChooseWave({ gone = false }: { readonly gone?: boolean | undefined }): ReactElement {
  const { book } = useDesk();
  const home = useRead(useQueries().read.home.queryOptions({}));
  return (
    <FloorFrame task={null} title={words.name} sub={book.site}>
      <div className="wb-floor-one">
        <h1 tabIndex={-1} data-sentence="">
          {words.choose}
        </h1>
        <p className="wb-second">{gone ? words.gone : words.chooseSub}</p>
        <ReadView of={home} whole={false}>
          {({ rollouts }) => <Waves rollouts={rollouts} />}
        </ReadView>
      </div>
    </FloorFrame>
  );
}
