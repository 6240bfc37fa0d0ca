import { describe, expect, it } from 'vitest';
import type { Signature, Statement } from '../../../../shared/domain/signature.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { addDays, dayOf } from '../../../../shared/kernel/instant.ts';
import { contentFault } from '../../../../src-main/identity/signed-content.ts';
import { liveStory, operator, plannedStory, preparingStory, train } from '../../../fixtures/plant.ts';
import { of, told } from './audit-told.ts';

const both =
  (...alters: ((event: Envelope) => Envelope)[]) =>
  (event: Envelope): Envelope =>
    alters.reduce((now, alter) => alter(now), event);

const trained = () => {
  const story = plannedStory();
  story.bring('owner', { people: [operator('T-1', 'Henrik', 'Lund')] });
  story.accountOf('T-1', 'lund', 'trainer').accountOf('P-1', 'bakke', 'trainee');
  const record = {
    item: 'WI-118',
    version: 1,
    method: 'classroom',
    trainer: null,
    on: story.now,
    result: 'completed',
    evidence: 'list 7',
  } as const;
  story.do('lund', { kind: 'training.record-signed', people: ['P-1', 'P-2'], record });
  const { id } = story.state.training.get('P-1' as never)![0]!;
  story.do('bakke', { kind: 'training.sign', as: 'trainee', records: [{ person: 'P-1', id }] });
  return story;
};
const record = (change: object) =>
  of('training-recorded/2', ({ record: old }: { record: object }) => ({ record: { ...old, ...change } }));

describe('what was signed and what stood there', () => {
  it('[R12] [R47] training signed by trainer and trainee fits', () => {
    expect(told(trained())).toEqual([]);
  });

  const not = 'the training signed is not the training that stood there';
  it.each([
    ['re-dated', { on: { ms: Date.UTC(2026, 9, 1), offset: 60, zone: 'Europe/Oslo' } }],
    ['of another result', { result: 'passed' }],
    ['of another version', { version: 2 }],
    ['of another item', { item: 'WI-121' }],
    ['with other evidence', { evidence: 'none' }],
    ['given by somebody else', { trainer: 'Amir Rahimi', trainerId: 'P-3' }],
  ])('[R12] [R47] a record %s since fails verification, under every signature on it', (_what, change) => {
    expect(told(trained(), record(change))).toEqual([not, not]);
  });

  it('[R12] [R47] a record attributed to another person fails, whether or not the signature is moved along', () => {
    const moved = of('training-recorded/2', ({ record: old }: { record: { person: string } }) => ({
      record: { ...old, person: old.person === 'P-1' ? 'P-3' : old.person },
    }));
    expect(told(trained(), moved)).toEqual(Array(2).fill('signs a record that was not there'));
    const along = of('training-signed/1', ({ records }: { records: { person: string }[] }) => ({
      records: records.map((one) => ({ ...one, person: one.person === 'P-1' ? 'P-3' : one.person })),
    }));
    expect(told(trained(), both(moved, along))).toEqual([not, not]);
  });

  it('[R12] [R47] records exchanged, added to or taken from a session fail', () => {
    const exchanged = of('training-signed/1', ({ records }: { records: readonly object[] }) => ({
      records: records.slice(1),
    }));
    expect(told(trained(), exchanged)).toEqual([not, 'signed for another record']);
    const story = trained();
    train(story, 'WI-118', ['P-3']);
    const other = story.state.training.get('P-3' as never)![0]!;
    const added = of('training-signed/1', ({ records }: { records: readonly object[] }) => ({
      records: [...records, { person: 'P-3', id: other.id }],
    }));
    // Appended in time, so that the record is there.
    const late = story.events.filter(({ type }) => type === 'training-signed/1');
    const state = story.state;
    expect(late.map((event) => contentFault(added(event), state))).toEqual([not, not]);
    expect(late.map((event) => contentFault(event, state))).toEqual([null, null]);
  });

  it('[R12] [R47] a signature as trainer by somebody whom the records do not name as such fails', () => {
    const swap = (signature: Signature): Signature => ({
      ...signature,
      statement: { ...signature.statement, signer: 'trainer', name: 'trainer' } as Statement,
    });
    const other = of('training-signed/1', ({ as, signature }: { as: string; signature: Signature }) =>
      as === 'trainer' ? { signature: swap(signature) } : {},
    );
    expect(told(trained(), other)).toEqual(['trainer is not the trainer of what was signed']);
  });

  it('[R12] [R49] an override for another person, item, version, day or reason fails verification', () => {
    const story = preparingStory();
    const until = addDays(dayOf(story.now), 14);
    const asked = { person: 'P-2', item: 'WI-121', until, reason: 'Friday' };
    story.do('qa', { kind: 'wave.override', ...story.ofWave(), ...asked });
    expect(told(story)).toEqual([]);
    for (const change of [
      { person: 'P-1' },
      { item: 'WI-118' },
      { version: 2 },
      { until: addDays(until, 1) },
      { reason: 'none' },
    ]) {
      const altered = of('training-overridden/1', ({ override }: { override: object }) => ({
        override: { ...override, ...change },
      }));
      expect(told(story, altered)).toEqual(['what was done is not what was signed']);
    }
    const unsigned = of('training-overridden/1', () => ({ signature: story.newId() }));
    expect(told(story, unsigned)).toEqual(['done under a signature that is not there']);
  });

  it('[R12] a waiver, a resumption and a go-live stand under the signature made for just that', () => {
    const story = liveStory();
    const rollout = story.rollout().id;
    for (const seen of ['old label', 'terminal dark'])
      story.do('lead', { kind: 'rollout.halt', rollout, waves: 'all', seen });
    const [one, two] = story.rollout().halts;
    story.do('qa', { kind: 'rollout.resume', rollout, halt: one!.id, reason: 'replaced' });
    const exit = story.wave().criteria[1]!;
    story.do('qa2', { kind: 'wave.waive', ...story.ofWave(), id: exit.id, reason: 'counted by hand' });
    expect(told(story)).toEqual([]);
    const wrong = ['what was done is not what was signed'];
    expect(
      told(
        story,
        of('resumed/1', () => ({ halt: two!.id })),
      ),
    ).toEqual(wrong);
    const entry = story.wave().criteria[0]!;
    const other = (event: Envelope) =>
      event.data['signature'] === null ? event : of('criterion-checked/1', () => ({ id: entry.id }))(event);
    expect(told(story, other)).toEqual(wrong);
    const approval = story.wave().signatures[0]!.id;
    expect(
      told(
        story,
        of('went-live/2', () => ({ signature: approval })),
      ),
    ).toEqual(wrong);
  });
});
