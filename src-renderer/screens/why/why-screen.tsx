import { keepPreviousData } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { GateProof } from '../../../shared/views/shape/gate-proof.ts';
import { proofHeadline } from '../../../shared/words/proof-words.ts';
import { place as places } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Page } from '../../parts/layout.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { app } from '../../strings/en/app.ts';
import { why as words } from '../../strings/en/why.ts';
import { keepAt } from '../trail/keep-at.ts';
import { DecisionsPanel } from './decisions-panel.tsx';
import { DigestPanel } from './digest-panel.tsx';
import { MomentPanel } from './moment-panel.tsx';
import { ProofChecks } from './proof-checks.tsx';
import type { WhyPlace } from './why-place.ts';
import { readWhy } from './why-place.ts';

export type WhyScreenProps = { readonly rollout: string; readonly wave: string };

type ProofProps = {
  readonly proof: GateProof;
  readonly place: WhyPlace;
  readonly onMove: (part: Partial<WhyPlace>) => void;
};

function Head({ proof }: { readonly proof: GateProof }): ReactElement {
  const { rollout, wave, upTo, checks } = proof;
  const met = checks.filter((check) => check.met).length;
  const then = places.wave(rollout.id, wave.id);
  return (
    <Sentence
      id={wave.number}
      notes={[wave.title, rollout.number]}
      sub={`${words.met(met, checks.length)} ${words.replayed}`}
      actions={
        upTo === 0 ? undefined : (
          <ActionButton action={{ label: words.waveThen, icon: 'audit', href: keepAt(then, upTo) }} />
        )
      }
    >
      {proofHeadline(proof)}
    </Sentence>
  );
}

function Proof({ proof, place, onMove }: ProofProps): ReactElement {
  const { rollout, wave } = proof;
  useWhere([
    { label: app.nav.rollouts, href: places.home() },
    { label: rollout.title, href: places.rollout(rollout.id) },
    { label: wave.title, href: places.wave(rollout.id, wave.id) },
    { label: words.crumb },
  ]);
  return (
    <Page>
      <Head proof={proof} />
      {proof.later === 0 ? null : (
        <Note tone="warn" mark="check/late" title={words.later(proof.later)}>
          {words.laterText}
        </Note>
      )}
      <MomentPanel proof={proof} place={place} onMove={onMove} />
      <Panel title={words.checks} mark={proof.open ? 'gate/open' : 'gate/closed'}>
        <ProofChecks proof={proof} label={words.checks} />
      </Panel>
      <DecisionsPanel proof={proof} />
      <DigestPanel proof={proof} place={place} />
    </Page>
  );
}

/** Why a gate of a wave was open or closed at any moment: replayed from the log, with all it was computed from. */
export function WhyScreen({ rollout, wave }: WhyScreenProps): ReactElement {
  const place = readWhy(useSearch());
  const [, setLocation] = useLocation();
  const read = useRead(
    useQueries().read.why.queryOptions({ rollout, wave, ...place }, { placeholderData: keepPreviousData }),
  );
  const move = (part: Partial<WhyPlace>): void => {
    const { side, at, upTo } = { ...place, ...part };
    setLocation(
      places.why(rollout, wave, { side: side ?? undefined, at: at ?? undefined, upTo: upTo ?? undefined }),
    );
  };
  return <ReadView of={read}>{(proof) => <Proof proof={proof} place={place} onMove={move} />}</ReadView>;
}
