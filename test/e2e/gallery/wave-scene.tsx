import type { ReactElement } from 'react';
import { ActionButton } from '../../../src-renderer/parts/action.tsx';
import { GatePanel } from '../../../src-renderer/parts/gate-panel/gate-panel.tsx';
import type { GateCheck } from '../../../src-renderer/parts/gate-panel/gate-panel.tsx';
import { Columns, Page } from '../../../src-renderer/parts/layout.tsx';
import { Panel } from '../../../src-renderer/parts/panel.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { SignatureRoute } from '../../../src-renderer/parts/signature/signature-route.tsx';
import { Ledger } from '../../../src-renderer/parts/worklist.tsx';
import type { LedgerRow } from '../../../src-renderer/parts/worklist.tsx';
import { act } from './sample.ts';

const met = [
  'Phase 1 handed over',
  'Cohort frozen, 20 people',
  'Impact assessment signed',
  'Risk assessment signed',
  'Rollback rehearsed',
  'Activities 8 of 8',
  'Trail reviewed',
  'Book intact, no conflict',
];
const checks: readonly GateCheck[] = [
  ...met.map((label) => ({ mark: 'met' as const, label })),
  { mark: 'not-met', label: 'Training 17 of 20' },
  { mark: 'not-met', label: 'Approvals 2 of 3' },
];

const ledger: readonly LedgerRow[] = [
  {
    mark: 'check/met',
    title: 'Scope',
    state: 'Packaging line 3, cartons. Late shift, all 20 people',
    when: 'frozen 4 Nov',
    href: '/scope',
  },
  {
    mark: 'check/met',
    title: 'Criteria',
    state: 'Entry 6 of 6 met. Exit 0 of 5, checked after go-live',
    when: 'checked 17 Nov',
    href: '/criteria',
  },
  {
    mark: 'check/met',
    title: 'Activities',
    state: '8 of 8 done: terminals, labels, data check, support roster',
    when: 'last Tue 17 Nov',
    href: '/activities',
  },
  {
    mark: 'check/not-met',
    title: 'Training',
    state: '17 of 20 people complete, 3 gaps in 3 items',
    when: '12 items',
    href: '/training',
  },
  {
    mark: 'check/not-met',
    title: 'Approvals',
    state: '2 of 3 signed, QA missing',
    when: 'revision 7',
    href: '/approvals',
  },
  {
    mark: 'check/not-due',
    title: 'Monitoring',
    state: 'Lines frozen 28 Oct. Starts at go-live: label errors per order',
    when: '450 orders',
    href: '/monitoring',
  },
  {
    mark: 'check/not-due',
    title: 'Packet',
    state: 'Draft. Can be printed now; it says what is open',
    when: '14 pages',
    href: '/packet',
  },
];

export function ClosedGate(): ReactElement {
  return (
    <GatePanel
      form="closed"
      headline="Entry gate closed: 3 people untrained, QA approval missing"
      count="8 of 10 checks met"
      proof={{ label: 'Show the proof', href: '/proof' }}
      reasons={[
        {
          statement: '3 of 20 people are not trained on the current version',
          names: [
            { mark: 'training/never', name: 'Jonas Bakke', cause: 'WI-118 v4, never trained' },
            { mark: 'training/outdated', name: 'Amir Rahimi', cause: 'MES-03 v3, trained on v2' },
            { mark: 'training/failed', name: 'Lena Okafor', cause: 'WI-121 v3, did not pass' },
          ],
          actions: [{ label: 'Record training', onPress: act }],
        },
        {
          statement: 'QA has not approved',
          detail:
            'Tomasz Wieczorek was asked on Mon 16 Nov, 15:12 and reminded yesterday. He can sign before the training is complete.',
          actions: [{ label: 'Sign at this workstation', onPress: act }],
        },
      ]}
      nextStep={{
        sentence:
          'have trainer Henrik Lund train all three before Thu 14:00. Once they pass, only QA is missing.',
        action: { label: 'Ask Henrik Lund', onPress: act },
      }}
      checks={checks}
    />
  );
}

export function WaveScene(): ReactElement {
  return (
    <Page>
      <Sentence
        id="W-014-3"
        notes={['Phase 2 of RO-2026-014', 'Revision 7']}
        sub={
          <>
            20 people on packaging line 3. Planned to go live <b>Thu 19 Nov, 14:00</b>, in 33 hours; 7 days
            after baseline.
          </>
        }
        actions={
          <>
            <ActionButton action={{ label: 'Packet draft', icon: 'packets', onPress: act }} />
            <ActionButton action={{ label: 'Go live', mark: 'wave/gate-closed', onPress: act }} />
          </>
        }
      >
        Line 3, late shift
      </Sentence>
      <ClosedGate />
      <Columns shares={[774, 330]}>
        <section className="wb-panel wb-panel-clip" aria-label="Sections">
          <Ledger rows={ledger} label="Sections of the wave" />
        </section>
        <Panel title="Signatures" aside="one after another" inside="pad">
          <SignatureRoute
            label="Signatures"
            steps={[
              {
                state: 'signed',
                name: 'Kari Lie',
                role: 'Validation',
                lines: ['Reviewed, Mon 16 Nov, 09:40 +01:00'],
              },
              {
                state: 'signed',
                name: 'Aylin Demir',
                role: 'Production',
                lines: ['Approved, Mon 16 Nov, 15:12 +01:00'],
              },
              {
                state: 'waiting',
                name: 'Tomasz Wieczorek',
                role: 'QA',
                lines: ['Asked 38 h ago, not signed'],
                late: true,
              },
              {
                state: 'waiting',
                name: 'Ingrid Solberg',
                role: 'change owner',
                lines: ['Releases for go-live when the gate is open'],
              },
            ]}
          />
        </Panel>
      </Columns>
    </Page>
  );
}
