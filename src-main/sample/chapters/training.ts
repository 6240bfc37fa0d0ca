import type { PersonId } from '../../../shared/domain/ids.ts';
import { must, type Teller } from '../teller.ts';
import { importFile } from './imports.ts';
import { pageOf } from './plan.ts';
import type { Setting } from './waves.ts';

const TRAINER = 'P-1300' as PersonId;
const LEAD = 'P-1083' as PersonId;

/** The administrator says who of the roster the trainer and a line lead are. */
export async function linkAccounts(teller: Teller): Promise<void> {
  const known = [
    { id: 'h.lund', name: 'Henrik Lund', title: 'Trainer', roles: ['trainer'], person: TRAINER },
    { id: 'm.haugen', name: 'Marit Haugen', title: 'Line lead, line 3', roles: ['line-lead'], person: LEAD },
  ] as const;
  await teller.scene('a.berg', '2026-09-02 11:00', async (hand) => {
    for (const account of known)
      await hand.do({
        kind: 'account.change',
        ...account,
        roles: [...account.roles],
        reason: 'They are on the roster now',
      });
  });
}

/** A version that asks nobody to train again: only its cover page changed. */
export async function coverPage(teller: Teller): Promise<void> {
  await teller.scene('h.lund', '2026-10-20 09:30', async (hand) => {
    await hand.do({
      kind: 'item.version',
      id: 'GMP-11',
      version: {
        version: 4,
        effective: teller.clock.day('2026-10-21'),
        note: 'New cover page, same text',
        retraining: { rule: 'none', reason: 'Nothing changed but the cover page' },
      },
    });
  });
}

/** Quality lets one person of line 2 go on without MES-09 until the course is given again. */
export async function override({ teller, planned }: Setting): Promise<void> {
  const of = { rollout: planned.rollout, wave: planned.waves['line2'] ?? '' };
  await teller.scene('t.wieczorek', '2026-11-08 13:20', async (hand) => {
    const page = await pageOf(hand, of.rollout, of.wave);
    const [gap] = page.training.items.flatMap(({ item, gaps }) => gaps.map((one) => ({ ...one, item })));
    if (gap === undefined) throw new Error('nobody of line 2 lacks training');
    await hand.do({
      kind: 'wave.override',
      ...of,
      person: gap.person as PersonId,
      item: gap.item,
      until: teller.clock.day('2026-11-30'),
      reason:
        'Was on leave; the course is given again in two weeks. Works beside a trained colleague until then',
    });
  });
}

/** The trainer gives a refresher to a group, and signs it. */
export async function refresher({ teller, planned }: Setting): Promise<void> {
  await teller.scene('h.lund', '2026-11-12 15:10', async (hand) => {
    const page = await pageOf(hand, planned.rollout, planned.waves['line2'] ?? '');
    await hand.do({
      kind: 'training.record-signed',
      people: page.cohort.people.slice(-4).map(({ id }) => id as PersonId),
      record: {
        item: 'MES-04',
        version: 2,
        method: 'on-the-job',
        trainer: 'Henrik Lund',
        trainerId: TRAINER,
        on: teller.clock.instant('2026-11-12 14:00'),
        result: 'passed',
        evidence: 'Three holds played through at the line',
      },
    });
  });
}

/** Somebody comes to line 2 after it went live: in the wave's scope, and not in its cohort. */
export async function lateJoiner({ teller }: Setting): Promise<void> {
  await teller.scene('m.haugen', '2026-11-16 13:40', async (hand) => {
    const { person } = must(await hand.ports.read.person({ id: 'P-1263', at: null }));
    await hand.do({
      kind: 'person.set',
      person: { ...person, line: 'Packaging line 2', shift: 'early' },
      reason: 'Moves from line 4 to line 2',
    });
  });
}

/** What is watched from now on; gives the id of the measure. */
export async function watchLabels({ teller, planned: { rollout } }: Setting): Promise<string> {
  let measure = '';
  await teller.scene('i.solberg', '2026-11-09 08:00', async (hand) => {
    const done = await hand.do({
      kind: 'measure.define',
      rollout,
      measure: { name: 'Wrong label found', kind: 'proportion', unit: 'cartons' },
    });
    measure = done.ids[0] ?? '';
  });
  return measure;
}

/** The first readings of line 2. */
export async function labelChecks(setting: Setting, measure: string): Promise<void> {
  const { teller, shelf, planned } = setting;
  const [rollout, wave] = [planned.rollout, planned.waves['line2'] ?? ''];
  await importFile(teller, shelf, 'i.solberg', '2026-11-17 17:30', 'measurements', 'label-checks-2.csv', {
    of: { rollout, wave, measure },
    map: { Time: 'at', 'Wrong label': 'value', 'Cartons checked': 'of' },
  });
}

/** The trainer sees that the incident of line 4 points at a training item. */
export async function linkIncident({ teller, planned }: Setting): Promise<void> {
  const [rollout, wave] = [planned.rollout, planned.waves['line4'] ?? ''];
  await teller.scene('h.lund', '2026-11-17 09:30', async (hand) => {
    const page = await pageOf(hand, rollout, wave);
    const [deviation] = page.deviations;
    if (deviation === undefined) throw new Error('line 4 has no deviation');
    const people = page.cohort.people.slice(0, 2).map(({ id }) => id as PersonId);
    await hand.do({ kind: 'deviation.link', rollout, id: deviation.id, items: ['MES-03'], people });
  });
}
