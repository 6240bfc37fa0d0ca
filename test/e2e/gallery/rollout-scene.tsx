import type { ReactElement } from 'react';
import { useState } from 'react';
import { TextLink } from '../../../src-renderer/parts/action.tsx';
import { Split } from '../../../src-renderer/parts/layout.tsx';
import { Note } from '../../../src-renderer/parts/note.tsx';
import { Segments } from '../../../src-renderer/parts/segments.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { SideFacts } from '../../../src-renderer/parts/side-facts.tsx';
import { StateMark } from '../../../src-renderer/parts/state-mark/state-mark.tsx';
import { SimpleTable } from '../../../src-renderer/parts/table/simple-table.tsx';
import { Tabs } from '../../../src-renderer/parts/tabs.tsx';
import { Legend } from '../../../src-renderer/parts/timeline/legend.tsx';
import { Timeline } from '../../../src-renderer/parts/timeline/timeline.tsx';
import { from, plan, to, today } from './plan.ts';
import { act } from './sample.ts';

const tabs = [
  'Plan',
  'Scope and risk',
  'Training',
  'Approvals',
  'Monitoring',
  'Deviations 2',
  'Packets',
  'History',
].map((label) => ({
  id: label.toLowerCase().replaceAll(' ', '-'),
  label,
  mark: label === 'Training' ? ('wave/gate-closed' as const) : undefined,
}));

const gates = [
  {
    mark: 'gate/closed',
    name: 'Line 3, late shift: entry',
    planned: 'Thu 19 Nov, 14:00',
    slip: '+7 d',
    missing: '3 people untrained, QA approval missing',
    who: 'Solberg, Wieczorek',
  },
  {
    mark: 'wave/halted',
    name: 'Line 4, night shift: resume',
    planned: 'not set',
    slip: '',
    missing: 'Reason and signature to resume',
    who: 'Solberg',
  },
  {
    mark: 'gate/ahead',
    name: 'Line 2, early shift: exit',
    planned: 'Fri 27 Nov, 14:00',
    slip: '+7 d',
    missing: 'Evidence reads wait: 214 of 450 orders',
    who: 'Demir',
  },
  {
    mark: 'gate/ahead',
    name: 'Phase 2 handoff to phase 3',
    planned: 'Tue 8 Dec, 14:00',
    slip: '+7 d',
    missing: 'After lines 2, 3 and 4 are handed over',
    who: 'Solberg',
  },
] as const;
type Gate = (typeof gates)[number];

function GatesAhead(): ReactElement {
  return (
    <div className="wb-panel wb-panel-clip">
      <SimpleTable<Gate>
        label="Gates ahead"
        rows={gates}
        rowId={(gate) => gate.name}
        columns={[
          {
            id: 'gate',
            head: 'Gates ahead',
            rowHead: true,
            cell: (gate) => (
              <span className="wb-row">
                <StateMark mark={gate.mark} named />
                {gate.name}
              </span>
            ),
          },
          { id: 'planned', head: 'Planned', cell: (gate) => gate.planned },
          { id: 'slip', head: 'Slip', numeric: true, width: 60, cell: (gate) => gate.slip },
          {
            id: 'missing',
            head: 'What is missing',
            cell: (gate) => <span className="wb-second">{gate.missing}</span>,
          },
          { id: 'who', head: 'Waits for', cell: (gate) => gate.who },
        ]}
      />
    </div>
  );
}

const causes = [
  { mark: 'training/never', name: 'Jonas Bakke', cause: 'Never trained on WI-118, version 4' },
  { mark: 'training/outdated', name: 'Amir Rahimi', cause: 'Trained on MES-03 version 2, now 3' },
  { mark: 'training/failed', name: 'Lena Okafor', cause: 'Did not pass WI-121, version 3' },
  { mark: 'signature/waiting', name: 'Tomasz Wieczorek', cause: 'Asked on 16 Nov, not signed' },
] as const;

function Side(): ReactElement {
  return (
    <SideFacts
      id="W-014-3"
      note="Phase 2"
      title="Line 3, late shift"
      onClose={act}
      facts={[
        { label: 'Go-live', value: 'Thu 19 Nov, 14:00' },
        { label: 'Baseline', value: 'Thu 12 Nov, 14:00' },
        { label: 'Cohort', value: '20 people, all of late shift' },
        { label: 'Scope', value: 'Packaging line 3, cartons' },
        { label: 'Line lead', value: 'Marit Haugen' },
        { label: 'Activities', value: '8 of 8 done' },
        { label: 'Training', value: '17 of 20 people' },
        { label: 'Approvals', value: '2 of 3 signed' },
        { label: 'Rollback', value: 'rehearsed 13 Nov' },
      ]}
      primary={{ label: 'Open wave', keys: 'Enter', onPress: act }}
      others={[
        { label: 'Move dates', onPress: act },
        { label: 'Packet draft', onPress: act },
      ]}
    >
      <Note tone="warn" mark="wave/gate-closed" title="Entry gate closed">
        3 people untrained, QA approval missing. 8 of 10 checks are met.
      </Note>
      <ul className="wb-column wb-small" style={{ gap: '0.5rem' }}>
        {causes.map((one) => (
          <li key={one.name} className="wb-row" style={{ alignItems: 'flex-start' }}>
            <StateMark mark={one.mark} size={14} hue="warn" />
            <span>
              <b>{one.name}</b>
              <br />
              <span className="wb-second">{one.cause}</span>
            </span>
          </li>
        ))}
      </ul>
    </SideFacts>
  );
}

export function RolloutScene(): ReactElement {
  const [selected, setSelected] = useState('w3');
  return (
    <Split side={<Side />}>
      <Sentence
        id="RO-2026-014"
        notes={['Major change', 'Plan revision 7 of 13 Nov 2026']}
        sub={
          <>
            Line 1 is handed over and line 2 is live. <b>Line 4 is halted, line 3 cannot go live yet.</b>
          </>
        }
      >
        MES electronic work instructions, Plant Nord
      </Sentence>
      <Tabs
        label="Rollout"
        tabs={tabs}
        current="plan"
        onChange={act}
        end={
          <Segments
            label="Window"
            value="whole"
            choices={[
              { value: 'whole', label: 'Whole' },
              { value: 'six', label: '6 weeks' },
            ]}
            onChange={act}
          />
        }
      />
      <div className="wb-panel wb-panel-clip">
        <Timeline
          label="Plan over time"
          head="Phase and wave"
          from={from}
          to={to}
          today={{ at: today, words: 'Wed 18 Nov' }}
          groups={plan}
          selectedId={selected}
          onSelect={setSelected}
          onOpen={act}
          onMoveDates={act}
          foot={
            <>
              <Legend
                entries={[
                  { bar: 'base', words: 'baseline' },
                  { mark: 'gate/passed', words: 'gate passed' },
                  { mark: 'gate/closed', words: 'gate closed' },
                  { mark: 'gate/ahead', words: 'gate ahead' },
                ]}
              />
              <span>
                Revision 6 moved 7 days: terminals late.{' '}
                <TextLink href="/compare">Compare with baseline</TextLink>
              </span>
            </>
          }
        />
      </div>
      <GatesAhead />
    </Split>
  );
}
