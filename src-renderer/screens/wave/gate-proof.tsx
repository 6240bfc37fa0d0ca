import type { ReactElement } from 'react';
import type { Gate } from '../../../shared/views/shape/gate.ts';
import { proofHeadline } from '../../../shared/words/proof-words.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { TextLink } from '../../parts/action.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { why } from '../../strings/en/why.ts';
import { useAsOf } from '../trail/use-as-of.ts';
import { ProofChecks } from '../why/proof-checks.tsx';
import { decidedAt } from '../why/why-place.ts';
import { ofWave, useWaveDesk } from './wave-desk.ts';

type Looked = { readonly side: Gate['side']; readonly at: number | null; readonly upTo: number | null };

/** A gate that was passed is proved as it was then; one that is ahead, as it is at the moment looked at. */
function useLooked(side: Gate['side']): Looked {
  const { page } = useWaveDesk();
  const { at } = useAsOf();
  const passed = page.passed[side] !== undefined;
  const read = useRead({
    ...useQueries().read.why.queryOptions({ ...ofWave(page), side, upTo: at }),
    enabled: passed,
  });
  const decisions = passed && read.kind === 'ready' ? read.value.decisions : [];
  const decision = decisions.find((one) => one.kind === 'passed');
  return decision === undefined ? { side, at: null, upTo: at } : { side, ...decidedAt(decision) };
}

/** Every check of a gate with what it was computed from; the proof itself is one link away. */
export function GateProof({ gate }: { readonly gate: Gate }): ReactElement {
  const { page } = useWaveDesk();
  const { rollout, wave } = ofWave(page);
  const looked = useLooked(gate.side);
  const read = useRead(useQueries().read.why.queryOptions({ rollout, wave, ...looked }));
  const open = place.why(rollout, wave, {
    side: looked.side,
    at: looked.at ?? undefined,
    upTo: looked.upTo ?? undefined,
  });
  return (
    <ReadView of={read} whole={false}>
      {(proof) => (
        <div className="wb-proof">
          <h3>{words.proofTitle(gate.side)}</h3>
          <p className="wb-small wb-second">
            {proofHeadline(proof)}. <TextLink href={open}>{why.open}</TextLink>
          </p>
          <ProofChecks proof={proof} label={words.proofTitle(gate.side)} />
        </div>
      )}
    </ReadView>
  );
}
