import type { ReactElement } from 'react';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import type { GateCheck } from '../../../shared/views/shape/gate.ts';
import { blockerWords, checkStatement } from '../../../shared/words/check-words.ts';
import { listText } from '../../../shared/words/count.ts';
import { sectionTitle } from '../../../shared/words/meanings.ts';
import { dateText, instantText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink } from '../../parts/action.tsx';
import { Diff } from '../../parts/diff/diff.tsx';
import { Note } from '../../parts/note.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { signing as words } from '../../strings/en/signing.ts';
import { MadePacket } from '../packets/made-packet.tsx';
import { usePacket } from '../packets/use-packet.ts';
import type { SigningPlace } from './signing-place.ts';
import { recordOf } from './signing-place.ts';

function changedWord(changed: boolean | null): ReactElement {
  if (changed === null) return <span className="wb-muted">{words.first}</span>;
  return changed ? <b>{words.changed}</b> : <span className="wb-muted">{words.unchanged}</span>;
}

function Sections({ at }: { readonly at: SigningPlace }): ReactElement {
  const { sections, lastSigned } = at.page;
  const since = lastSigned === null ? words.sinceNever : words.sinceRevision(lastSigned.revision);
  return (
    <SimpleTable
      label={words.section}
      rows={sections}
      rowId={(section) => section.name}
      framed
      columns={[
        {
          id: 'name',
          head: words.section,
          rowHead: true,
          width: 180,
          cell: (section) => sectionTitle(section.name),
        },
        { id: 'changed', head: since, width: 130, cell: (section) => changedWord(section.changed) },
        {
          id: 'content',
          head: words.content,
          cell: (section) => <span className="wb-second">{section.summary}</span>,
        },
      ]}
    />
  );
}

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

function Changes({ at }: { readonly at: SigningPlace }): ReactElement | null {
  const { changes, lastSigned } = at.page;
  if (at.page.step === null) return null;
  if (lastSigned === null) return <p className="wb-small wb-second">{words.neverSigned}</p>;
  return (
    <>
      <h2>{words.changesSince(lastSigned.revision, instantText(lastSigned.at))}</h2>
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
function openText(check: GateCheck): string {
  const names =
    check.id === 'training'
      ? listText([...new Set(check.blockers.map((blocker) => blockerWords(blocker).name))], 5)
      : '';
  return names === '' ? checkStatement(check) : words.openNames(checkStatement(check), names);
}

function StillOpen({ at }: { readonly at: SigningPlace }): ReactElement | null {
  const { open } = at.page;
  if (open.length === 0 || at.page.step === null) return null;
  const statements = open.map(openText);
  const text = { plan: words.openTextPlan, entry: words.openText, exit: words.openTextExit }[at.gate];
  return (
    <Note tone="warn" mark="gate/closed" title={at.gate === 'plan' ? words.openTitlePlan : words.openTitle}>
      <p>{text(statements)}</p>
    </Note>
  );
}

function headline(at: SigningPlace, done: boolean): string {
  const { title } = recordOf(at);
  if (done) return words.answered(title);
  return at.page.step === null ? words.notYours(title) : words.headline[at.gate](title);
}

/** Middle: the sections as they are signed, what changed since this person last signed, what stays open. */
export function SigningContent({
  at,
  done,
}: {
  readonly at: SigningPlace;
  readonly done: boolean;
}): ReactElement {
  const making = usePacket();
  const { rollout, wave, page } = at;
  const make = (): void =>
    void making.make(
      wave === null ? { kind: 'rollout', rollout, id: rollout } : { kind: 'wave', rollout, id: wave },
    );
  const sub = (
    <>
      {words.digest}
      <span className="wb-mono">{shortDigest(page.digest)}</span>
      {page.step === null ? words.coversNobody(page.sections.length) : words.covers(page.sections.length)}
    </>
  );
  return (
    <div className="wb-stack">
      <Sentence sub={sub}>{headline(at, done)}</Sentence>
      <Sections at={at} />
      <Changes at={at} />
      <StillOpen at={at} />
      <p className="wb-small">
        <ActionLink action={{ label: words.readPacket, onPress: make }} />
      </p>
      <MadePacket making={making} />
    </div>
  );
}
