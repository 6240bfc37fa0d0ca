import type { ReactElement } from 'react';
import { dateText, dayText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { joiners as words } from '../../strings/en/joiners.ts';
import { undecidedOf } from './dialogs/joiners-dialog.tsx';
import { namedAtMost } from './gap-groups.ts';
import type { JoinerRow } from './wave-desk.ts';
import { useWaveDesk } from './wave-desk.ts';

/** Where the wave is: its lines, else nothing more than the wave. */
function placeOf(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? '') : '';
}

function Waiting({ rows }: { readonly rows: readonly JoinerRow[] }): ReactElement {
  const { page, readOnly, show } = useWaveDesk();
  const { now, can } = useDesk();
  const hidden = rows.length - namedAtMost;
  const came = rows
    .slice(0, namedAtMost)
    .map((row) => words.came(row.name, placeOf(page.row.scope.lines), dateText(row.since, now)));
  return (
    <div className="wb-joiners" role="group" aria-label={words.waiting(rows.length)}>
      <StateMark mark="check/not-met" size={20} />
      <div className="wb-grow">
        <p>
          <b>{came.length === 1 ? words.cameOne(came[0] ?? '') : words.waiting(rows.length)}</b>
        </p>
        {came.length === 1 ? null : (
          <ul className="wb-small">
            {came.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {hidden <= 0 ? null : <li className="wb-second">{words.moreNames(hidden)}</li>}
          </ul>
        )}
      </div>
      {readOnly || !can('wave.joiners') ? null : (
        <ActionButton
          action={{ label: words.decide, onPress: () => show({ kind: 'joiners', people: [] }) }}
          size="small"
        />
      )}
    </div>
  );
}

function Decided({ rows }: { readonly rows: readonly JoinerRow[] }): ReactElement {
  const { now } = useDesk();
  return (
    <div className="wb-small">
      <h3>{words.title}</h3>
      <ul className="wb-stack-tight" aria-label={words.list}>
        {rows.map(({ person, name, decided }) =>
          decided === null ? null : (
            <li key={`${person} ${decided.at.ms}`} className="wb-row">
              <StateMark mark={decided.decision === 'taken-in' ? 'check/met' : 'check/waived'} size={14} />
              <span>
                <b className="wb-medium">{name}</b>{' '}
                <span className="wb-second">
                  {words.decidedLine(
                    words.decided[decided.decision],
                    dateText(decided.at, now),
                    decided.byName,
                    decided.reason,
                  )}
                </span>
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function Leavers(): ReactElement | null {
  const { page } = useWaveDesk();
  const gone = page.cohort.people.flatMap((person) =>
    person.left === null ? [] : [{ name: person.name, left: person.left }],
  );
  const hidden = gone.length - namedAtMost;
  if (gone.length === 0) return null;
  return (
    <div className="wb-small">
      <h3>{words.leavers(gone.length)}</h3>
      <p className="wb-second">
        {gone
          .slice(0, namedAtMost)
          .map((person) => words.leaverLine(person.name, dayText(person.left)))
          .join('; ')}
        {hidden <= 0 ? '' : ` ${words.moreNames(hidden)}`}. {words.leaversText}
      </p>
    </div>
  );
}

/** Who came and who left since the cohort was frozen, and what was decided about it. */
export function JoinersPanel(): ReactElement {
  const { page } = useWaveDesk();
  const waiting = undecidedOf(page);
  const decided = page.joiners.filter((row) => row.decided !== null);
  return (
    <>
      {waiting.length === 0 ? null : <Waiting rows={waiting} />}
      {decided.length === 0 ? null : <Decided rows={decided} />}
      <Leavers />
    </>
  );
}
