import type { ReactElement } from 'react';
import { useState } from 'react';
import { SigningFrame } from '../../../src-renderer/frame/signing-frame.tsx';
import { ActionButton, TextLink } from '../../../src-renderer/parts/action.tsx';
import { Diff } from '../../../src-renderer/parts/diff/diff.tsx';
import { ChoiceField } from '../../../src-renderer/parts/form/choice-field.tsx';
import { TextField } from '../../../src-renderer/parts/form/text-field.tsx';
import { Note } from '../../../src-renderer/parts/note.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { SignatureBlock } from '../../../src-renderer/parts/signature/signature-block.tsx';
import { SignatureRoute } from '../../../src-renderer/parts/signature/signature-route.tsx';
import { SimpleTable } from '../../../src-renderer/parts/table/simple-table.tsx';
import { act, frame } from './sample.ts';

const sections = [
  { name: 'Scope and cohort', since: 'unchanged', holds: 'Packaging line 3, cartons; 20 people by name' },
  { name: 'Entry and exit criteria', since: '1 change', holds: '6 entry, 5 exit' },
  { name: 'Impact, then risk', since: 'unchanged', holds: '4 impacts, 9 risks, highest residual: medium' },
  { name: 'Rollback plan', since: '1 change', holds: 'Paper instructions, 25 minutes, rehearsed 13 Nov' },
  { name: 'Training requirements', since: '1 change', holds: '12 items, 2 need an assessed result' },
  { name: 'Monitoring plan', since: 'unchanged', holds: 'Label errors per order; lines frozen 28 Oct' },
];

function RouteSide(): ReactElement {
  return (
    <>
      <h2>Route</h2>
      <p className="wb-small wb-muted" style={{ margin: '0.125rem 0 1rem' }}>
        One after another. Three approvals, then the release.
      </p>
      <SignatureRoute
        label="Route"
        steps={[
          {
            state: 'signed',
            name: 'Kari Lie',
            role: 'Validation',
            lines: ['Reviewed', 'Mon 16 Nov 2026, 09:40 +01:00'],
          },
          {
            state: 'signed',
            name: 'Aylin Demir',
            role: 'Production',
            lines: ['Approved', 'Mon 16 Nov 2026, 15:12 +01:00'],
          },
          { state: 'yours', name: 'Tomasz Wieczorek', role: 'QA', lines: ['Signing now'], now: true },
          {
            state: 'waiting',
            name: 'Ingrid Solberg',
            role: 'change owner',
            lines: ['Next. Releases for go-live, once the entry gate is open'],
          },
        ]}
      />
      <div style={{ marginTop: '1.375rem' }}>
        <Note icon="people" title="Board at this workstation">
          <span className="wb-second">
            After you sign, the screen locks and asks for the next signer by name. Nobody signs in your place.
          </span>
        </Note>
      </div>
    </>
  );
}

function Change({
  what,
  before,
  after,
}: {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}): ReactElement {
  return (
    <div style={{ marginTop: '0.6875rem' }}>
      <p className="wb-small wb-muted">{what}</p>
      <Diff before={before} after={after} />
    </div>
  );
}

function Content(): ReactElement {
  return (
    <>
      <Sentence
        sub={
          <span className="wb-small">
            Content digest <span className="wb-mono">9f3c 71e0 5ab2 … 06aa</span>. You sign these six
            sections; editing any of them later makes your signature void.
          </span>
        }
      >
        Approve Line 3, late shift for go-live
      </Sentence>
      <div style={{ margin: '0.625rem 0 1rem' }}>
        <SimpleTable
          framed
          label="Sections you sign"
          rows={sections}
          rowId={(section) => section.name}
          columns={[
            { id: 'name', head: 'Section you sign', rowHead: true, cell: (section) => section.name },
            {
              id: 'since',
              head: 'Since revision 6',
              cell: (section) =>
                section.since === 'unchanged' ? (
                  <span className="wb-muted">unchanged</span>
                ) : (
                  <b>{section.since}</b>
                ),
            },
            {
              id: 'holds',
              head: 'What is in it',
              cell: (section) => <span className="wb-second">{section.holds}</span>,
            },
          ]}
        />
      </div>
      <h2>What changed since revision 6, which QA signed on 30 Oct</h2>
      <Change
        what="Entry criterion 4, changed by Ingrid Solberg on 12 Nov: new label supplier"
        before="Every terminal shows the current label revision, checked on 20 labels per terminal."
        after="Every terminal shows the current label revision, checked on 50 labels per terminal."
      />
      <Change
        what="Rollback plan, owner, changed by Ingrid Solberg on 12 Nov: line lead of the shift"
        before="Per Nygård"
        after="Marit Haugen"
      />
      <Change
        what="Training requirement MES-03, changed by Henrik Lund on 13 Nov: photo step added"
        before="Step confirmation, version 2. Assessed result required."
        after="Step confirmation, version 3. Assessed result required."
      />
      <div style={{ margin: '0.875rem 0 0.75rem' }}>
        <Note tone="warn" mark="wave/gate-closed" title="Your signature alone does not open the gate">
          3 people are still untrained: Jonas Bakke, Amir Rahimi, Lena Okafor. Go-live stays blocked until
          their records are in.
        </Note>
      </div>
      <p className="wb-small">
        <TextLink href="/packet">Read the packet as it stands, 14 pages</TextLink>
      </p>
    </>
  );
}

function Signature(): ReactElement {
  const [meaning, setMeaning] = useState<string | null>('approved');
  const [password, setPassword] = useState('');
  return (
    <div className="wb-form">
      <h2>Your signature</h2>
      <ChoiceField
        name="meaning"
        label="It means"
        value={meaning}
        onChange={setMeaning}
        choices={[
          {
            value: 'approved',
            label: 'Approved',
            detail: 'The wave may go live as described once its gate is open.',
          },
          {
            value: 'rejected',
            label: 'Rejected',
            detail: 'You give a reason. It is printed with the approvals.',
          },
        ]}
      />
      <TextField name="user" label="User id" autoComplete="username" value="t.wieczorek" onChange={act} />
      <TextField
        name="password"
        label="Password"
        hint="First signature since you signed in, so both are needed."
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <p className="wb-label">This is what will be printed</p>
      <SignatureBlock
        state="signed"
        name="Tomasz Wieczorek"
        meaning="Approved"
        role="Quality assurance, QA lead"
        when="Wed 18 Nov 2026, 09:18 +01:00, NORD-CCB-01"
        digest="9f3c 71e0"
      />
      <ActionButton
        look="primary"
        size="large"
        wide
        action={{ label: 'Sign as Tomasz Wieczorek', onPress: act }}
      />
      <p className="wb-tiny wb-muted">
        The time is set when you press Sign. A signature cannot be undone; it can be followed by a rejection.
      </p>
    </div>
  );
}

export function SigningScene(): ReactElement {
  return (
    <SigningFrame
      title="W-014-3, Line 3, late shift, revision 7"
      me={{ name: 'Tomasz Wieczorek', role: 'Quality assurance', initials: 'TW' }}
      strip={{
        ...frame.strip,
        delivery: { state: 'witnessed', words: 'Published 09:16, seen by 5 of 5' },
        workstation: 'NORD-CCB-01',
      }}
      route={<RouteSide />}
      content={<Content />}
      signature={<Signature />}
      onLeave={act}
      onHalt={act}
      onLock={act}
    />
  );
}
