import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { GateProof } from '../../../shared/views/shape/gate-proof.ts';
import { planText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import { instantAt } from '../../app/zone.ts';
import { ActionButton } from '../../parts/action.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { Panel } from '../../parts/panel.tsx';
import { Segments } from '../../parts/segments.tsx';
import { why as words } from '../../strings/en/why.ts';
import { decidedAt, isShown } from './why-place.ts';
import type { WhyPlace } from './why-place.ts';

export type MomentPanelProps = {
  readonly proof: GateProof;
  readonly place: WhyPlace;
  readonly onMove: (place: Partial<WhyPlace>) => void;
};

/** One question with its own button; Enter asks it. */
function Question({
  label,
  look,
  problems,
  onLook,
  children,
}: {
  readonly label: string;
  readonly look: string;
  readonly problems: readonly FormError[];
  readonly onLook: () => void;
  readonly children: (wrong: (name: string) => string | undefined) => ReactNode;
}): ReactElement {
  const form = useFormState(problems);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    form.submit(async () => onLook());
  };
  return (
    <form className="wb-why-question" aria-label={label} noValidate onSubmit={send}>
      {children(form.wrong)}
      <ActionButton action={{ label: look, onPress: () => undefined }} submit />
    </form>
  );
}

function AtQuestion({ onMove }: Pick<MomentPanelProps, 'onMove'>): ReactElement {
  const { zone } = useDesk().book;
  const [text, setText] = useState('');
  const wall = readWallTime(text) ?? '';
  return (
    <Question
      label={words.atForm}
      look={words.atLook}
      problems={empties([['why-at', wall, words.atMissing]])}
      onLook={() => onMove({ at: instantAt(wall, zone).ms, upTo: null })}
    >
      {(wrong) => (
        <DateTimeField
          name="why-at"
          label={words.atLabel}
          hint={words.atHint(zone)}
          value={text}
          error={wrong('why-at')}
          onChange={setText}
        />
      )}
    </Question>
  );
}

/** `18 117` or `18117`, from 1; '' where it is none. */
function readEvent(text: string): string {
  const digits = text.replace(/[\s,]/g, '');
  return /^[1-9]\d{0,11}$/.test(digits) ? digits : '';
}

function EventQuestion({ onMove }: Pick<MomentPanelProps, 'onMove'>): ReactElement {
  const [text, setText] = useState('');
  const event = readEvent(text);
  return (
    <Question
      label={words.eventForm}
      look={words.eventLook}
      problems={empties([['why-event', event, words.eventMissing]])}
      onLook={() => onMove({ at: null, upTo: Number(event) - 1 })}
    >
      {(wrong) => (
        <TextField
          name="why-event"
          label={words.eventLabel}
          hint={words.eventHint}
          value={text}
          error={wrong('why-event')}
          onChange={setText}
        />
      )}
    </Question>
  );
}

/** So many decisions stand as presets; all of them are in the table below. */
const most = 5;

function Presets({ proof, place, onMove }: MomentPanelProps): ReactElement {
  const { now } = useDesk();
  const chip = (key: string, label: string, on: boolean, to: Pick<WhyPlace, 'at' | 'upTo'>): ReactElement => (
    <button
      key={key}
      type="button"
      className={on ? 'wb-filter wb-filter-on' : 'wb-filter'}
      aria-pressed={on}
      onClick={() => onMove(to)}
    >
      {label}
    </button>
  );
  return (
    <div className="wb-row wb-filters" role="group" aria-label={words.presets}>
      {chip('now', words.now, place.at === null && place.upTo === null, { at: null, upTo: null })}
      {proof.decisions.slice(0, most).map((decision) => {
        const moment = planText(decision.at, now);
        const label = decision.kind === 'passed' ? words.passed(proof.side, moment) : words.refusal(moment);
        return chip(decision.event, label, isShown(decision, proof), decidedAt(decision));
      })}
    </div>
  );
}

/** Which gate, and when: presets, a date and time, or before an event. */
export function MomentPanel(props: MomentPanelProps): ReactElement {
  const { proof, onMove } = props;
  const choices = (['entry', 'exit'] as const).map((side: GateSide) => ({
    value: side,
    label: words.sides[side],
  }));
  return (
    <Panel
      title={words.moment}
      note={words.momentNote}
      inside="pad"
      aside={
        <Segments
          label={words.side}
          value={proof.side}
          choices={choices}
          onChange={(side) => onMove({ side })}
        />
      }
    >
      <div className="wb-stack">
        <Presets {...props} />
        <div className="wb-why-questions">
          <AtQuestion onMove={onMove} />
          <EventQuestion onMove={onMove} />
        </div>
      </div>
    </Panel>
  );
}
