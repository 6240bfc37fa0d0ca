import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { capital } from '../../../shared/words/count.ts';
import { gateReasons } from '../../../shared/words/gate-words.ts';
import { planText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { Note } from '../../parts/note.tsx';
import type { NoteTone } from '../../parts/note.tsx';
import { floor } from '../../strings/en/floor.ts';
import { HaltHeard } from '../reach/halt-heard.tsx';
import { useFloorWave } from './floor-desk.ts';

const words = floor.gate;

interface GateSaid {
  readonly tone: NoteTone;
  readonly mark: Mark;
  readonly title: string;
  readonly text: string;
}

function openHalt({ halts }: Pick<WavePage, 'halts'>): WavePage['halts'][number] | undefined {
  return halts.find((one) => one.lifted === null);
}

/** Where the wave stands, in a title and a line: what keeps it from going on, and when it was planned to. */
export function gateSaid(page: WavePage, now: Instant): GateSaid {
  const { row, ahead } = page;
  const halt = openHalt(page);
  if (halt !== undefined)
    return {
      tone: 'stop',
      mark: 'wave/halted',
      title: words.halted(row.title),
      text: words.haltedBy(halt.seen.replace(/\.?$/, '.'), planText(halt.at, now), halt.byName),
    };
  if (ahead === null)
    return { tone: 'plain', mark: `wave/${row.status}`, title: words.over(row.title), text: '' };
  const gate = page[ahead];
  const entry = ahead === 'entry';
  const when = entry
    ? words.planned(planText(row.timing.goLive, now))
    : words.exit(planText(row.timing.exit, now));
  if (gate.open)
    return {
      tone: 'go',
      mark: 'gate/open',
      title: (entry ? words.openEntry : words.openExit)(row.title),
      text: when,
    };
  return {
    tone: entry ? 'warn' : 'plain',
    mark: entry ? 'gate/closed' : 'wave/live',
    title: (entry ? words.closedEntry : words.closedExit)(row.title),
    text: `${capital(gateReasons(gate))}. ${when}`,
  };
}

/** The gate at the bottom left of every task; of a halted wave, whether the other workstations know. */
export function GateBox(): ReactElement {
  const page = useFloorWave();
  const { now } = useDesk();
  const { tone, mark, title, text } = gateSaid(page, now);
  const halt = openHalt(page);
  return (
    <div className="wb-floor-gate">
      <Note tone={tone} mark={mark} title={title}>
        {text}
        {halt === undefined ? null : <HaltHeard rollout={page.rollout.id} halt={halt} />}
      </Note>
    </div>
  );
}
