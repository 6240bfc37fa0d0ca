import type { ReactElement } from 'react';
import type { Timing } from '../../../shared/domain/scope.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { instantAt } from '../../app/zone.ts';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime, writeWallTime } from '../../parts/form/wall-time.ts';
import { rollout } from '../../strings/en/rollout.ts';
import { wallText } from '../../strings/en/time.ts';

const words = rollout.dialogs.wave;

/** Go-live and exit as typed. */
export interface TimingAnswers {
  readonly goLive: string;
  readonly exit: string;
}

export function timingAnswers(timing: Timing): TimingAnswers {
  return { goLive: writeWallTime(wallText(timing.goLive)), exit: writeWallTime(wallText(timing.exit)) };
}

export function momentOf(text: string, zone: string): Instant | null {
  const wall = readWallTime(text);
  return wall === null ? null : instantAt(wall, zone);
}

/** What was typed as a timing; null while `timingErrors` has something to say. */
export function timingOf(answers: TimingAnswers, zone: string): Timing | null {
  const goLive = momentOf(answers.goLive, zone);
  const exit = momentOf(answers.exit, zone);
  return goLive === null || exit === null ? null : { goLive, exit };
}

export function timingErrors(answers: TimingAnswers, zone: string): readonly FormError[] {
  const goLive = momentOf(answers.goLive, zone);
  const exit = momentOf(answers.exit, zone);
  return [
    ...(goLive === null ? [{ name: 'go-live', words: `${words.goLive}: ${rollout.need.date}` }] : []),
    ...(exit === null ? [{ name: 'exit', words: `${words.exit}: ${rollout.need.date}` }] : []),
    ...(goLive !== null && exit !== null && exit.ms <= goLive.ms
      ? [{ name: 'exit', words: rollout.need.after }]
      : []),
  ];
}

export type TimingFieldsProps = {
  readonly value: TimingAnswers;
  readonly onChange: (value: TimingAnswers) => void;
  readonly zone: string;
  readonly wrong: (name: string) => string | undefined;
};

export function TimingFields({ value, onChange, zone, wrong }: TimingFieldsProps): ReactElement {
  return (
    <div className="wb-two-fields">
      <DateTimeField
        name="go-live"
        label={words.goLive}
        hint={words.dateHint(zone)}
        value={value.goLive}
        onChange={(goLive) => onChange({ ...value, goLive })}
        error={wrong('go-live')}
      />
      <DateTimeField
        name="exit"
        label={words.exit}
        hint={words.exitHint}
        value={value.exit}
        onChange={(exit) => onChange({ ...value, exit })}
        error={wrong('exit')}
      />
    </div>
  );
}
