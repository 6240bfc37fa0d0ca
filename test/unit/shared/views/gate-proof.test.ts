import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/events/fold.ts';
import { emptyState, type BookState } from '../../../../shared/events/state.ts';
import { digestOfJson } from '../../../../shared/kernel/digest.ts';
import { gateOf } from '../../../../shared/views/gate.ts';
import { gateProof } from '../../../../shared/views/gate-proof.ts';
import type { GateProof, ProofInput } from '../../../../shared/views/shape/gate-proof.ts';
import { build } from '../../../fixtures/build/build.ts';
import { liveStory, preparingStory, readyStory, train } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

const { readyBook } = build;
const now = build.now;
type Proof = ReturnType<typeof gateProof>;

const entryOf = (book: ReturnType<typeof readyBook>, more: object = {}): Proof =>
  gateProof(book.state, book.rollout, book.wave, 'entry', { now, intact: true, upTo: 40, ...more });
const proofOf = (story: Story, side: 'entry' | 'exit' = 'entry'): Proof =>
  gateProof(story.state, story.rollout(), story.wave(), side, {
    now: story.now,
    intact: true,
    upTo: story.events.length,
  });
const inputsOf = (proof: Pick<GateProof, 'checks'>, id: string): readonly ProofInput[] =>
  proof.checks.find((check) => check.id === id)?.inputs ?? [];
const replayed = (story: Story, upTo: number): BookState =>
  story.events.slice(0, upTo).reduce(fold, emptyState);

describe('a gate proof', () => {
  it('[GP1] has the checks of the gate as it refuses, each with what it was computed from', () => {
    const book = readyBook();
    const proof = entryOf(book);
    const gate = gateOf(book.state, book.rollout, book.wave, 'entry', { now, intact: true });
    expect(proof.checks.map(({ inputs: _inputs, ...check }) => check)).toEqual(gate.checks);
    expect(proof.open).toBe(gate.open);
    expect(
      proof.checks.filter(
        ({ id, inputs }) => inputs.length === 0 && id !== 'earlier-phases' && id !== 'no-halt',
      ),
    ).toEqual([]);
  });

  it('[GP2] its digest is that of the canonical JSON of wave, side, moment, place and checks, and of nothing else', () => {
    const proof = entryOf(readyBook());
    const { side, at, upTo, checks } = proof;
    expect(proof.digest).toBe(digestOfJson({ wave: proof.wave.id, side, at, upTo, checks }));
  });

  it('[GP3] is the same whoever looks, and whatever else is loaded', () => {
    const book = readyBook();
    const other = build.rollout({ id: build.id('rollout', 2), number: 'RO-2026-015' } as never);
    const more = {
      ...book.state,
      rollouts: book.state.rollouts.set(other.id, other),
      measurements: book.state.measurements.set(other.id, []),
    };
    expect(entryOf(book, { viewer: build.who.quality }).digest).toBe(entryOf(book).digest);
    expect(entryOf({ ...book, state: more }).digest).toBe(entryOf(book).digest);
  });

  it('[GP4] is another when a record behind it, the moment, the place in the log or the wholeness of the book is another', () => {
    const book = readyBook();
    const digests = [
      entryOf(book),
      entryOf(book, { now: { ...now, ms: now.ms + 1 } }),
      entryOf(book, { upTo: 41 }),
      entryOf(book, { intact: false }),
      entryOf(
        readyBook({}, { records: [{ person: 'p1' }, { person: 'p2' }, { person: 'p2', evidence: 'again' }] }),
      ),
      entryOf(readyBook({ signatures: [] })),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('[GP5] training is counted by item, with a digest of the records of those who need it', () => {
    const whole = inputsOf(entryOf(readyBook()), 'training');
    expect(whole).toMatchObject([
      { kind: 'training', item: 'WI-118', version: 1, trained: 2, needed: 2, overridden: 0 },
    ]);
    const one = inputsOf(entryOf(readyBook({}, { records: [{ person: 'p1' }] })), 'training');
    expect(one).toMatchObject([{ trained: 1, needed: 2 }]);
    expect((one[0] as { records: string }).records).not.toBe((whole[0] as { records: string }).records);
  });

  it('[GP5] the order in which records came to lie in memory does not matter', () => {
    const records = [{ person: 'p1' }, { person: 'p2' }].map((part, index) => ({
      ...part,
      id: build.id('record', index) as never,
    }));
    const turned = [...records].reverse();
    expect(entryOf(readyBook({}, { records })).digest).toBe(
      entryOf(readyBook({}, { records: turned })).digest,
    );
  });

  it('[GP6] signatures stand with name, meaning, time and digest; those that are void do not count and are not named', () => {
    const [signed] = inputsOf(entryOf(readyBook()), 'approvals');
    expect(signed).toMatchObject({ kind: 'signature', meaning: 'approved', role: 'quality', paper: false });
    const story = readyStory();
    expect(inputsOf(proofOf(story), 'approvals')).toHaveLength(3);
    story.do('owner', {
      kind: 'wave.add-criterion',
      ...story.ofWave(),
      criterion: { gate: 'entry', text: 'One more', howKnown: '' },
      reason: 'Asked by the audit',
    });
    expect(inputsOf(proofOf(story), 'approvals')).toEqual([]);
  });

  it('[GP7] replaying the log up to where it was decided gives the digest that went live with it', () => {
    const story = liveStory();
    const event = story.events.at(-1)!;
    const proof = event.data['proof'] as { upTo: number; digest: string };
    const state = replayed(story, proof.upTo);
    const rollout = state.rollouts.get(story.rollout().id)!;
    const again = gateProof(state, rollout, rollout.waves[0]!, 'entry', {
      now: event.at,
      intact: true,
      upTo: proof.upTo,
    });
    expect(event.type).toBe('went-live/2');
    expect([again.open, again.digest]).toEqual([true, proof.digest]);
    const earlier = replayed(story, proof.upTo - 1).rollouts.get(rollout.id)!;
    const before = gateProof(replayed(story, proof.upTo - 1), earlier, earlier.waves[0]!, 'entry', {
      now: event.at,
      intact: true,
      upTo: proof.upTo,
    });
    expect(before.digest).not.toBe(proof.digest);
  });

  it('[GP8] a closed gate is proven closed: by name what is missing, beside what is there', () => {
    const story = preparingStory();
    train(story, 'WI-118', ['P-1', 'P-2']);
    const proof = proofOf(story);
    expect(proof.open).toBe(false);
    expect(inputsOf(proof, 'training')).toMatchObject([
      { item: 'WI-118', trained: 2, needed: 3 },
      { item: 'WI-121', trained: 0, needed: 3 },
    ]);
    expect(proof.checks.find(({ id }) => id === 'training')?.blockers).toHaveLength(4);
    expect(inputsOf(proof, 'trail-review')).toEqual([]);
  });

  it('[GP9] the exit gate rests on its own criteria, all activities, late joiners, deviations and the handoff', () => {
    const story = liveStory();
    const of = story.ofWave();
    story.do('lead', { kind: 'deviation.record', ...of, severity: 'high', what: 'Wrong label' } as never);
    const proof = proofOf(story, 'exit');
    expect(proof.checks.map(({ id }) => id)).toEqual([
      'no-halt',
      'criteria',
      'activities',
      'joiners',
      'deviations',
      'approvals',
      'intact',
    ]);
    expect(inputsOf(proof, 'criteria')).toMatchObject([{ text: 'exit text', verdict: null }]);
    expect(inputsOf(proof, 'deviations')).toMatchObject([
      { kind: 'deviation', severity: 'high', closed: null },
    ]);
    expect(inputsOf(proof, 'intact')).toEqual([{ kind: 'book', intact: true, events: story.events.length }]);
  });

  it('[GP10] halts over the wave stand in it, lifted ones too', () => {
    const lifted = build.halt({ lifted: { at: now, by: 'i.solberg', reason: 'gone' } as never });
    const other = build.halt({ id: build.id('halt', 2), waves: [build.id('wave', 9)] } as never);
    expect(inputsOf(entryOf(readyBook({ halts: [lifted, other] })), 'no-halt')).toMatchObject([
      { kind: 'halt', lifted: now },
    ]);
  });
});
