import type { ReactElement, ReactNode } from 'react';
import { Note } from '../../parts/note.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { classWord, rollout as words } from '../../strings/en/rollout.ts';
import { dayText, fullText } from '../../strings/en/time.ts';
import { rolloutSentence } from '../../strings/en/waves.ts';
import { useRolloutDesk } from './rollout-desk.ts';

function StateSentence(): ReactNode {
  const { page, waves } = useRolloutDesk();
  const { state } = page.rollout;
  if (state.kind === 'closed') return words.closed(fullText(state.at));
  if (state.kind === 'cancelled') return words.cancelled(fullText(state.at), state.reason);
  if (waves.length === 0) return words.noWaves;
  const { calm, urgent } = rolloutSentence(waves);
  return (
    <>
      {calm} {urgent === '' ? null : <b>{urgent}</b>}
    </>
  );
}

/** Id line, name, the state in one sentence; and whether it is staged at all. */
export function RolloutHead(): ReactElement {
  const { page, offer } = useRolloutDesk();
  const add = offer(words.notStaged.add, { kind: 'phase', phase: null });
  const { rollout } = page;
  return (
    <>
      <Sentence
        id={rollout.number}
        notes={[classWord(rollout.class), words.revision(rollout.revision, dayText(rollout.revisedAt))]}
        sub={<StateSentence />}
      >
        {rollout.title}
      </Sentence>
      {page.notStaged ? (
        <Note
          tone="warn"
          mark="check/late"
          title={words.notStaged.title}
          actions={add === undefined ? [] : [add]}
        >
          {words.notStaged.text}
        </Note>
      ) : null}
    </>
  );
}
