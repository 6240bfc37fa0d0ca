import type { ReactElement } from 'react';
import { useAsk } from '../../app/act.tsx';
import { useStatus } from '../../app/status.ts';
import { Progress } from '../../parts/progress.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { firstRun as words } from '../../strings/en/first-run.ts';

type WayProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly detail: string;
  readonly busy?: boolean;
  readonly onPress: () => void;
};

function WayButton({ icon, label, detail, busy = false, onPress }: WayProps): ReactElement {
  return (
    <li>
      <button type="button" className="wb-way" aria-disabled={busy} onClick={onPress}>
        <Icon name={icon} />
        <span className="wb-grow">
          <b>{label}</b>
          <br />
          <span className="wb-small wb-second">{detail}</span>
        </span>
        <Icon name="right" />
      </button>
    </li>
  );
}

/** How far the sample is: real steps, in words. */
function Making(): ReactElement {
  const { data } = useStatus();
  const { done, of, what } = data?.making ?? { done: 0, of: 1, what: words.sample.first };
  return (
    <Progress
      title={words.sample.making}
      done={done}
      total={of}
      count={words.sample.step(done, of)}
      doing={what}
    />
  );
}

export type Way = 'fresh' | 'open' | 'join' | 'restore';

const asking: readonly (readonly [Way, IconName])[] = [
  ['fresh', 'plus'],
  ['join', 'sync'],
  ['open', 'open'],
  ['restore', 'audit'],
];

/** The ways to begin. The sample is made in one press, the others ask first. */
export function Ways({ onStep }: { readonly onStep: (way: Way) => void }): ReactElement {
  const sample = useAsk((api) => api.desk.sample.mutate());
  const make = (): void => {
    if (!sample.busy) void sample.ask(null);
  };
  return (
    <>
      <Sentence sub={words.sub}>{words.title}</Sentence>
      <ul className="wb-panel wb-panel-clip" aria-label={words.ways.label}>
        <WayButton
          icon="search"
          label={words.ways.sample}
          detail={words.wayDetail.sample}
          busy={sample.busy}
          onPress={make}
        />
        {asking.map(([way, icon]) => (
          <WayButton
            key={way}
            icon={icon}
            label={words.ways[way]}
            detail={words.wayDetail[way]}
            onPress={() => onStep(way)}
          />
        ))}
      </ul>
      {sample.busy ? <Making /> : null}
      {sample.note}
    </>
  );
}
