import type { ReactElement } from 'react';
import { StateChip } from '../../../src-renderer/parts/chip.tsx';
import { ValueDiff } from '../../../src-renderer/parts/diff/diff.tsx';
import { EmptyState } from '../../../src-renderer/parts/empty-state.tsx';
import { GatePanel } from '../../../src-renderer/parts/gate-panel/gate-panel.tsx';
import { Columns, Page, Row } from '../../../src-renderer/parts/layout.tsx';
import { Note, Refusal } from '../../../src-renderer/parts/note.tsx';
import { Panel } from '../../../src-renderer/parts/panel.tsx';
import { Progress } from '../../../src-renderer/parts/progress.tsx';
import { ItemRows } from '../../../src-renderer/parts/segment-bar.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { DeliveryTable } from '../../../src-renderer/parts/signature/ladder.tsx';
import { SignatureBlocks } from '../../../src-renderer/parts/signature/signature-block.tsx';
import { Answers } from './answers.tsx';
import { act } from './sample.ts';

function Gates(): ReactElement {
  return (
    <Panel title="Gate panel" inside="pad">
      <div className="wb-stack">
        <GatePanel
          form="open"
          headline="Entry gate open: all 10 checks met"
          detail="Since Tue 17 Nov, 16:51. Ingrid Solberg may release it."
          actions={[{ label: 'Go live', onPress: act }]}
        />
        <GatePanel
          form="halted"
          headline="Halted: old label revision on terminal 4"
          detail="Tue 17 Nov, 02:41 +01:00, by Per Nygård. 20 people were exposed."
          actions={[
            { label: 'Resume', onPress: act },
            { label: 'Roll back', onPress: act },
          ]}
        />
        <GatePanel
          form="passed"
          headline="Entry gate passed on Mon 14 Sep, 06:00"
          detail="Released by Ingrid Solberg, 10 of 10 checks, 1 waived."
          actions={[{ label: 'Show the proof', onPress: act }]}
        />
      </div>
    </Panel>
  );
}

function Signatures(): ReactElement {
  return (
    <Panel title="Signature block" inside="pad">
      <SignatureBlocks
        signatures={[
          {
            state: 'signed',
            name: 'Kari Lie',
            meaning: 'Reviewed',
            when: 'Mon 16 Nov 2026, 09:40 +01:00',
            detail: 'Validation, NORD-QA-01, intact',
          },
          {
            state: 'yours',
            name: 'Tomasz Wieczorek',
            meaning: 'Yours to sign',
            when: 'Asked Mon 16 Nov, 15:12',
            detail: 'QA lead',
          },
          {
            state: 'void',
            name: 'Kari Lie',
            meaning: 'Void since Thu 12 Nov, 13:20',
            when: 'Criterion 4 was edited by Ingrid Solberg',
            detail: 'Signed Fri 30 Oct, revision 6',
          },
          {
            state: 'rejected',
            name: 'Tomasz Wieczorek',
            meaning: 'Rejected',
            when: '"Impact on label stock is not assessed."',
            detail: 'Tue 27 Oct 2026, 09:15 +01:00',
          },
        ]}
      />
    </Panel>
  );
}

function Items(): ReactElement {
  return (
    <Panel
      title="Training"
      mark="check/not-met"
      note="17 of 20 people complete; a square is a person who needs the item"
      inside="pad"
    >
      <ItemRows
        label="Items"
        items={[
          {
            code: 'MES-03',
            title: 'Step confirmation, v3',
            done: 19,
            needed: 20,
            total: 20,
            count: '19 of 20',
            gaps: [{ mark: 'outdated', name: 'Rahimi' }],
          },
          {
            code: 'WI-131',
            title: 'Rework and reject, v2',
            done: 7,
            needed: 7,
            total: 20,
            count: '7 of 7',
            gaps: [],
          },
        ]}
      />
    </Panel>
  );
}

function Delivery(): ReactElement {
  return (
    <Panel title="How far your last actions have come">
      <DeliveryTable
        label="How far"
        rows={[
          {
            id: '1',
            action: 'Reminded Tomasz Wieczorek',
            at: '05:04:06',
            rungs: ['05:04', 'not yet', 'not yet', 'not yet'],
            reached: 'committed',
          },
          {
            id: '2',
            action: 'Plant Sør go-live, 18 Jan',
            at: '05:01:12',
            rungs: ['05:01', '05:02', '2 of 5', 'not yet'],
            reached: 'seen',
          },
          {
            id: '3',
            action: 'Line 4: incident 2 described',
            at: '04:56:40',
            rungs: ['04:56', '04:57', '4 of 5', '3 of 5'],
            reached: 'witnessed',
          },
        ]}
      />
    </Panel>
  );
}

export function PatternsScene(): ReactElement {
  return (
    <Page>
      <Sentence>Patterns</Sentence>
      <Columns shares={[1, 1]}>
        <div className="wb-stack">
          <Gates />
          <Refusal
            title="Not live: 1 person is untrained"
            actions={[{ label: 'Record training for Per Nygård', href: '/train' }]}
            logged="The attempt is in the audit trail."
          >
            Per Nygård lacks WI-118 version 4. Record his training, then go live.
          </Refusal>
          <Answers />
        </div>
        <div className="wb-stack">
          <Signatures />
          <Note
            tone="tie"
            mark="book/damaged"
            title="Event 17 204 on this disk is damaged"
            actions={[{ label: 'Heal from NORD-PK-02', href: '/heal' }]}
          >
            Line 2 is read-only here. 4 workstations hold good copies; nothing is lost.
          </Note>
          <Items />
          <Delivery />
          <Panel title="Chips and values" inside="pad">
            <Row>
              <StateChip mark="wave/gate-closed" />
              <StateChip mark="wave/halted" />
              <StateChip mark="wave/gate-open" />
              <StateChip mark="book/conflict" />
              <StateChip mark="wave/live" />
              <ValueDiff before="10" after="20 labels" />
            </Row>
          </Panel>
          <Columns shares={[1, 1]}>
            <Panel title="Progress" inside="pad">
              <Progress
                title="Packet W-014-3, revision 7"
                done={9}
                total={14}
                count="page 9 of 14"
                doing="Drawing the training matrix. You can go on working."
                onCancel={act}
              />
            </Panel>
            <Panel title="Empty" inside="pad">
              <EmptyState
                title="No deviations in this wave"
                action={{ label: 'Record a deviation', onPress: act }}
              >
                Line 3 is not live yet. Whoever sees something wrong records it here or on the shop floor;
                severe ones halt the wave.
              </EmptyState>
            </Panel>
          </Columns>
        </div>
      </Columns>
    </Page>
  );
}
