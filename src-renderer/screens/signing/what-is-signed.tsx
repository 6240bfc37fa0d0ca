import type { ReactElement } from 'react';
import type { RouteGate } from '../../../shared/domain/wave.ts';
import type { GateCheck } from '../../../shared/views/shape/gate.ts';
import type { SigningPage } from '../../../shared/views/shape/signing-page.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { blockerWords, checkStatement } from '../../../shared/words/check-words.ts';
import { listText } from '../../../shared/words/count.ts';
import { dateText, instantText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { Diff } from '../../parts/diff/diff.tsx';
import { Note } from '../../parts/note.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import { SignedSections } from './signed-sections.tsx';

function Change({ row }: { readonly row: TrailRow }): ReactElement {
  const { now } = useDesk();
  const why = row.why === null || row.why === '' ? '' : words.changeWhy(row.why);
  return (
    <li>
      <p className="wb-muted wb-small">
        {words.changeLine(row.what, row.about, row.name, dateText(row.at, now))}
        {why}
      </p>
      {row.old === null && row.new === null ? null : <Diff before={row.old} after={row.new} />}
    </li>
  );
}

/** Every edit since this person last signed, with who, when and why. */
export function Changes({
  page,
  who = null,
}: {
  readonly page: SigningPage;
  readonly who?: string | null;
}): ReactElement {
  const { changes, lastSigned } = page;
  if (lastSigned === null)
    return (
      <p className="wb-small wb-second">{who === null ? words.neverSigned : words.neverSignedBy(who)}</p>
    );
  const moment = instantText(lastSigned.at);
  return (
    <>
      <h2>
        {who === null
          ? words.changesSince(lastSigned.revision, moment)
          : words.changesSinceBy(lastSigned.revision, who, moment)}
      </h2>
      {changes.length === 0 ? (
        <p className="wb-small wb-second">{words.noChanges}</p>
      ) : (
        <ul className="wb-stack">
          {changes.map((row) => (
            <Change key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

/** The statement of an open check, with the names behind it. */
export function openText(check: GateCheck): string {
  const names =
    check.id === 'training'
      ? listText([...new Set(check.blockers.map((blocker) => blockerWords(blocker).name))], 5)
      : '';
  return names === '' ? checkStatement(check) : words.openNames(checkStatement(check), names);
}

/** What this signature does not settle. */
export function StillOpen({
  open,
  gate,
  room = false,
}: {
  readonly open: readonly GateCheck[];
  readonly gate: RouteGate;
  /** Several sign, one after another. */
  readonly room?: boolean;
}): ReactElement | null {
  if (open.length === 0) return null;
  const text = { plan: words.openTextPlan, entry: words.openText, exit: words.openTextExit }[gate];
  const alone = gate === 'plan' ? words.openTitlePlan : words.openTitle;
  return (
    <Note tone="warn" mark="gate/closed" title={room ? words.openTitleRoom[gate] : alone}>
      <p>{text(open.map(openText))}</p>
    </Note>
  );
}

/** The sections as they will print, with the column that says since when they changed. */
export function Sections({
  page,
  who = null,
}: {
  readonly page: SigningPage;
  readonly who?: string | null;
}): ReactElement {
  const { sections, lastSigned } = page;
  const since =
    lastSigned !== null
      ? words.sinceRevision(lastSigned.revision)
      : who === null
        ? words.sinceNever
        : words.sinceNeverBy(who);
  return <SignedSections sections={sections} since={since} />;
}
