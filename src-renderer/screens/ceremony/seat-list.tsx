import type { ReactElement } from 'react';
import type { SignatureMark } from '../../../shared/domain/marks.ts';
import type { CeremonyPage, Seat } from '../../../shared/views/shape/ceremony-page.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { instantText, planText } from '../../../shared/words/when.ts';
import { markWord } from '../../../shared/words/status.ts';
import { useDesk } from '../../app/desk.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { approving } from '../../strings/en/approving.ts';
import { ceremony as words } from '../../strings/en/ceremony.ts';
import { stepLines } from '../wave/signature-words.ts';
import { standingRejection, stepOfSeat } from './sitting.ts';

const marks: Readonly<Record<NonNullable<Seat['answered']>, SignatureMark>> = {
  signed: 'signed',
  rejected: 'rejected',
  abstained: 'waiting',
};

/** Why somebody cannot sign now, short: the whole sentence comes when they try. */
export function whyText(code: string): string {
  const known: Readonly<Record<string, string>> = words.why;
  return Object.hasOwn(known, code) ? (known[code] ?? words.whyOther) : words.whyOther;
}

function useStateText(page: CeremonyPage, seat: Seat, turn: boolean): string {
  const { now } = useDesk();
  if (turn) return words.state.turn;
  if (seat.answered !== null && seat.at !== null) return words.state[seat.answered](planText(seat.at, now));
  if (seat.step !== null) return words.state.open;
  return seat.why === 'not-asked' && standingRejection(page) !== null
    ? words.whyRejected
    : whyText(seat.why ?? '');
}

type SeatProps = {
  readonly page: CeremonyPage;
  readonly seat: Seat;
  readonly turn: boolean;
  readonly onChoose: (seat: Seat) => void;
};

function SeatLine({ page, seat, turn, onChoose }: SeatProps): ReactElement {
  const state = useStateText(page, seat, turn);
  const step = stepOfSeat(page, seat);
  const mark = `signature/${turn || step !== null ? 'yours' : marks[seat.answered ?? 'abstained']}` as const;
  const word = seat.answered === 'abstained' ? meaningWord('abstained') : markWord(mark);
  const body = (
    <>
      <StateMark mark={mark} size={22} name={seat.answered === null ? undefined : word} />
      <span>
        <b>{seat.name}</b>, {seat.title}
        {seat.onBehalf === null ? null : `, ${approving.for(seat.onBehalf)}`}
        <span className={turn ? 'wb-text-act wb-medium' : 'wb-muted'}>
          <br />
          {step === null || turn ? state : `${state}: ${meaningWord(step.meaning).toLowerCase()}`}
        </span>
      </span>
    </>
  );
  if (step === null) return <div className="wb-seat">{body}</div>;
  return (
    <button type="button" className="wb-seat wb-seat-open" aria-pressed={turn} onClick={() => onChoose(seat)}>
      {body}
    </button>
  );
}

/** What each step still wants; one line a step that is not through. */
function Wanted({ page }: { readonly page: CeremonyPage }): ReactElement {
  const { now } = useDesk();
  const open = page.route.steps.filter((step) => step.status !== 'signed');
  return (
    <ul className="wb-stack-tight wb-small">
      {open.map((step) => (
        <li key={step.id}>
          <b className="wb-medium">{meaningWord(step.meaning)}</b>
          {stepLines(step, now).map((line) => (
            <span key={line} className="wb-muted">
              <br />
              {line}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Held({ page }: { readonly page: CeremonyPage }): ReactElement | null {
  if (page.held.length === 0) return null;
  const count = (answers: (typeof page.held)[number]['answers'], verdict: string): number =>
    answers.filter((one) => one.verdict === verdict).length;
  return (
    <div>
      <h2>{words.earlier}</h2>
      <ul className="wb-stack-tight wb-small">
        {page.held.map(({ id, at, byName, answers, note }) => (
          <li key={id}>
            {words.earlierLine(instantText(at), byName)}
            <span className="wb-muted">
              <br />
              {words.counts(
                count(answers, 'signed'),
                count(answers, 'rejected'),
                count(answers, 'abstained'),
                count(answers, 'absent'),
              )}
              {note === '' ? null : (
                <>
                  <br />
                  {note}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Left: who could sign, who has, who rejected or abstained, and why somebody cannot. */
export function SeatList({
  page,
  chosen,
  onChoose,
}: {
  readonly page: CeremonyPage;
  readonly chosen: string | null;
  readonly onChoose: (seat: Seat) => void;
}): ReactElement {
  const { me } = useDesk();
  return (
    <div className="wb-stack">
      <div>
        <h2>{words.seats}</h2>
        <p className="wb-small wb-muted">{words.seatsText(me.name)}</p>
      </div>
      <ul className="wb-seats" aria-label={words.seats}>
        {page.seats.map((seat) => (
          <li key={seat.account}>
            <SeatLine page={page} seat={seat} turn={seat.account === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <Wanted page={page} />
      <Held page={page} />
    </div>
  );
}
