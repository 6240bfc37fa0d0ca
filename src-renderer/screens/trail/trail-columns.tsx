import type { ReactElement, ReactNode } from 'react';
import { capital, numberText } from '../../../shared/words/count.ts';
import { offsetText } from '../../../shared/kernel/instant.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { durationText, weekdayText } from '../../../shared/words/when.ts';
import { secondsText, valueText } from '../../strings/en/time.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { ValueDiff } from '../../parts/diff/diff.tsx';
import type { Column } from '../../parts/table/data-table.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { fieldChanges } from './field-changes.ts';

function Two({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }): ReactElement {
  return (
    <span className="wb-two-lines">
      <span className="wb-cut">{first}</span>
      <span className="wb-cut wb-muted">{second}</span>
    </span>
  );
}

/** Long values are cut in the list; the side panel shows them whole. */
const longest = 160;
/** Old and new longer than this stand above each other, so that neither hides the other. */
const oneLine = 26;
function brief(text: string | null): string | null {
  const flat = valueText(text)?.replace(/\s+/g, ' ') ?? null;
  return flat !== null && flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
}

function OldNew({ row }: { readonly row: TrailRow }): ReactElement | null {
  if (row.old === null && row.new === null) return null;
  const fields = fieldChanges(row.old, row.new);
  if (fields !== null)
    return <Two first={words.fields(fields.length)} second={fields.map(({ label }) => label).join(', ')} />;
  const long = (row.old?.length ?? 0) + (row.new?.length ?? 0) > oneLine;
  return (
    <span className={long ? 'wb-old-new wb-old-over-new' : 'wb-old-new'}>
      <ValueDiff before={brief(row.old)} after={brief(row.new)} />
    </span>
  );
}

function What({ row }: { readonly row: TrailRow }): ReactElement {
  return (
    <b className="wb-medium">
      {row.refused ? <StateMark mark="gate/closed" size={14} /> : null} {row.what}
    </b>
  );
}

/** What it is about; before it, in words, that the clock cannot be trusted (R27). */
function About({ row }: { readonly row: TrailRow }): ReactElement {
  if (row.behind === null) return <>{row.about}</>;
  return (
    <>
      <span className="wb-text-warn">
        <StateMark mark="check/late" size={14} /> {words.behindShort(durationText(row.behind))}
      </span>{' '}
      {row.about}
    </>
  );
}

export const trailColumns: readonly Column<TrailRow>[] = [
  { id: 'no', head: words.no, width: 72, mono: true, cell: (row) => numberText(row.position) },
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
    width: 134,
    cell: (row) => <Two first={<b className="wb-medium">{row.name}</b>} second={capital(row.role ?? '')} />,
  },
  {
    id: 'what',
    head: words.what,
    rowHead: true,
    cell: (row) => <Two first={<What row={row} />} second={<About row={row} />} />,
  },
  { id: 'old-new', head: words.oldNew, cell: (row) => <OldNew row={row} /> },
  { id: 'why', head: words.why, cell: (row) => <span className="wb-second wb-clamp">{row.why ?? ''}</span> },
];
