import type { ReactElement } from 'react';
import { capital, numberText } from '../../../shared/words/count.ts';
import { offsetText } from '../../../shared/kernel/instant.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { weekdayText } from '../../../shared/words/when.ts';
import { secondsText } from '../../strings/en/time.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { ValueDiff } from '../../parts/diff/diff.tsx';
import type { Column } from '../../parts/table/data-table.tsx';
import { trail as words } from '../../strings/en/trail.ts';

function Two({
  first,
  second,
}: {
  readonly first: ReactElement | string;
  readonly second: string;
}): ReactElement {
  return (
    <span className="wb-two-lines">
      <span className="wb-cut">{first}</span>
      <span className="wb-cut wb-muted">{second}</span>
    </span>
  );
}

/** Long values are cut in the list; the side panel shows them whole. */
const longest = 80;
const brief = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
};

function OldNew({ row }: { readonly row: TrailRow }): ReactElement | null {
  if (row.old === null && row.new === null) return null;
  return (
    <span className="wb-cut wb-block">
      <ValueDiff
        before={row.old === null ? null : brief(row.old)}
        after={row.new === null ? null : brief(row.new)}
      />
    </span>
  );
}

function What({ row }: { readonly row: TrailRow }): ReactElement {
  if (!row.refused) return <b className="wb-medium">{row.what}</b>;
  return (
    <b className="wb-medium">
      <StateMark mark="gate/closed" size={14} /> {row.what}
    </b>
  );
}

export const trailColumns: readonly Column<TrailRow>[] = [
  { id: 'no', head: words.no, width: 62, mono: true, cell: (row) => numberText(row.position) },
  {
    id: 'when',
    head: words.when,
    width: 126,
    cell: (row) => (
      <Two first={weekdayText(row.at)} second={`${secondsText(row.at)} ${offsetText(row.at.offset)}`} />
    ),
  },
  {
    id: 'who',
    head: words.who,
    width: 132,
    cell: (row) => <Two first={<b className="wb-medium">{row.name}</b>} second={capital(row.role ?? '')} />,
  },
  {
    id: 'what',
    head: words.what,
    rowHead: true,
    width: 180,
    cell: (row) => <Two first={<What row={row} />} second={row.about} />,
  },
  { id: 'old-new', head: words.oldNew, cell: (row) => <OldNew row={row} /> },
  { id: 'why', head: words.why, cell: (row) => <span className="wb-second wb-clamp">{row.why ?? ''}</span> },
];
