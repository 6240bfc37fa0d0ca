import type { ReactElement } from 'react';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { waveSentence } from '../../../shared/words/wave-words.ts';
import { planText } from '../../../shared/words/when.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { useAsOf } from '../trail/use-as-of.ts';
import { useWaveDesk } from './wave-desk.ts';

/** The sentence of the state; the moment it turns on stands out. */
function State({ page, now }: { readonly page: WavePage; readonly now: Instant }): ReactElement {
  const text = waveSentence(page.row, now);
  const { state, timing } = page.row;
  const moment = planText('since' in state && state.kind !== 'preparing' ? state.since : timing.goLive, now);
  const [before, after] = text.split(moment, 2);
  return after === undefined ? (
    <>{text}</>
  ) : (
    <>
      {before}
      <b>{moment}</b>
      {after}
    </>
  );
}

export type WaveHeadProps = {
  readonly now: Instant;
  /** The step forward of this state, or nothing where none is ahead. */
  readonly forward: { readonly label: string; readonly onPress: () => void } | null;
  readonly onPacket: () => void;
};

function Actions({ forward, onPacket }: Omit<WaveHeadProps, 'now'>): ReactElement {
  const { page, readOnly, show } = useWaveDesk();
  const { at } = useAsOf();
  const live = page.row.state.kind === 'live';
  const mark = page.ahead === 'exit' ? page.exit : page.entry;
  const label =
    page.row.state.kind === 'planned' || page.row.state.kind === 'preparing'
      ? words.packetDraft
      : words.packet;
  return (
    <>
      {at === null ? <ActionButton action={{ label, icon: 'packets', onPress: onPacket }} /> : null}
      {readOnly || !live || page.row.halt !== null ? null : (
        <ActionButton
          action={{ label: words.rollBack, onPress: () => show({ kind: 'roll-back' }) }}
          look="halt"
        />
      )}
      {readOnly || forward === null ? null : (
        <ActionButton action={{ ...forward, mark: mark.open ? 'gate/open' : 'gate/closed' }} />
      )}
    </>
  );
}

/** Id line, name, the state in one sentence, the packet and the step forward. */
export function WaveHead({ now, ...acts }: WaveHeadProps): ReactElement {
  const { page } = useWaveDesk();
  const { rollout, row, phase } = page;
  const notes = [
    (phase.pilot ? words.pilotOf : words.phaseOf)(phase.index + 1, rollout.number),
    words.revision(rollout.revision),
  ];
  return (
    <Sentence
      id={row.number}
      notes={notes}
      sub={<State page={page} now={now} />}
      actions={<Actions {...acts} />}
    >
      {row.title}
    </Sentence>
  );
}
