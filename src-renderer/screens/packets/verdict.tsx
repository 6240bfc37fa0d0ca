import type { ReactElement } from 'react';
import type { PacketVerdict } from '../../../shared/api/ports.ts';
import { Note } from '../../parts/note.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { packets as words } from '../../strings/en/packets.ts';

function sinceText({ since }: PacketVerdict): string {
  return since === null ? words.sinceUnknown : words.since(since);
}

function Findings({ verdict }: { readonly verdict: PacketVerdict }): ReactElement {
  return (
    <>
      <h3>{words.findings}</h3>
      <ul className="wb-findings">
        {verdict.findings.map((finding) => (
          <li key={finding.code} className="wb-row">
            <StateMark
              mark={finding.ok ? 'check/met' : 'check/not-met'}
              size={14}
              name={finding.ok ? words.ok : words.notOk}
            />
            <span>{finding.detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Intact or altered, where, and what changed in the book since. */
export function Verdict({ verdict }: { readonly verdict: PacketVerdict }): ReactElement {
  const { intact, name, record } = verdict;
  const text = intact ? (record === null ? words.intactPlain : words.intactText(record)) : words.alteredText;
  return (
    <Note
      tone={intact ? 'go' : 'stop'}
      mark={intact ? 'book/intact' : 'book/damaged'}
      title={intact ? words.intact(name) : words.altered(name)}
      takesFocus
    >
      <p>{text}</p>
      {intact ? <p>{sinceText(verdict)}</p> : null}
      <Findings verdict={verdict} />
    </Note>
  );
}
