import type { ReactElement, ReactNode } from 'react';
import { Axis, Grid } from './axis.tsx';
import { Lane, lanesOf, overviewHeight, OverviewLanes } from './lane.tsx';
import type { Span, TimelineGroup, TimelineRow, Today, Wall } from './row.ts';
import { TimelineLine } from './timeline-line.tsx';
import { placeOf, timeScale } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import { onTimelineKey } from './use-timeline-keys.ts';

export type { TimelineGroup, TimelineRow } from './row.ts';

export type TimelineProps = {
  readonly label: string;
  /** Over the names: "Phase and wave", "Rollout". */
  readonly head: string;
  readonly from: Wall;
  readonly to: Wall;
  readonly today: Today;
  readonly groups: readonly TimelineGroup[];
  readonly selectedId?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
  readonly onOpen?: ((id: string) => void) | undefined;
  readonly onMoveDates?: ((id: string) => void) | undefined;
  /** `overview` is the home's: thin bars on lanes, no phases, months only. */
  readonly form?: 'rows' | 'overview' | undefined;
  /** Legend and remarks below. */
  readonly foot?: ReactNode;
};

function PhaseLine({
  title,
  span,
  scale,
  today,
}: {
  readonly title: string;
  readonly span: Span | undefined;
  readonly scale: TimeScale;
  readonly today: Today;
}): ReactElement {
  const from = span === undefined ? 0 : placeOf(scale, span.from);
  const to = span === undefined ? 0 : Math.min(100, placeOf(scale, span.to));
  return (
    <div className="wb-line wb-line-phase">
      <p className="wb-line-name">
        <span className="wb-cut">{title}</span>
      </p>
      <div className="wb-line-drawn" aria-hidden>
        <Grid scale={scale} today={today} />
        {to > from ? <i className="wb-bracket" style={{ left: `${from}%`, width: `${to - from}%` }} /> : null}
      </div>
    </div>
  );
}

type RowsProps = Omit<TimelineProps, 'groups'> & {
  readonly group: TimelineGroup;
  readonly scale: TimeScale;
  readonly reachable: string | undefined;
};

function Rows({ group, scale, reachable, ...props }: RowsProps): ReactElement {
  const { today, selectedId, onSelect, onOpen, form } = props;
  const overview = form === 'overview';
  const draw = (row: TimelineRow): ReactElement =>
    overview ? <OverviewLanes scale={scale} row={row} /> : <Lane scale={scale} row={row} />;
  return (
    <ul aria-label={group.title}>
      {group.rows.map((row) => (
        <TimelineLine
          key={row.id}
          row={row}
          selected={row.id === selectedId}
          reachable={row.id === reachable}
          onSelect={onSelect}
          onOpen={onOpen}
          height={overview ? overviewHeight(lanesOf(row)) : undefined}
        >
          <Grid scale={scale} today={today} />
          {draw(row)}
        </TimelineLine>
      ))}
    </ul>
  );
}

/** Rows by phase over months and weeks, with a twin in words for each; scrolls in its own region. */
export function Timeline(props: TimelineProps): ReactElement {
  const {
    label,
    head,
    from,
    to,
    today,
    groups,
    selectedId,
    onSelect,
    onOpen,
    onMoveDates,
    form = 'rows',
    foot,
  } = props;
  const scale = timeScale(from, to);
  const ids = groups.flatMap((group) => group.rows.map((row) => row.id));
  const reachable = selectedId !== undefined && ids.includes(selectedId) ? selectedId : ids[0];
  return (
    <div className={`wb-timeline wb-timeline-${form}`}>
      <div
        className="wb-timeline-scroll"
        role="region"
        aria-label={label}
        onKeyDown={(event) => onTimelineKey(event, { ids, onSelect, onOpen, onMoveDates })}
      >
        <div className="wb-timeline-inner">
          <div className="wb-line wb-line-head" aria-hidden>
            <span className="wb-line-name">
              <span className="wb-grow">{head}</span>
              {form === 'rows' ? <span>week</span> : null}
            </span>
            <Axis scale={scale} today={today} weekly={form === 'rows'} />
          </div>
          {groups.map((group) => (
            <div key={group.id}>
              {form === 'rows' ? (
                <PhaseLine title={group.title} span={group.span} scale={scale} today={today} />
              ) : null}
              <Rows {...props} group={group} scale={scale} reachable={reachable} />
            </div>
          ))}
        </div>
      </div>
      {foot === undefined ? null : <div className="wb-timeline-foot">{foot}</div>}
    </div>
  );
}
