import { accountId } from '../../../shared/domain/ids.ts';
import type { Ports } from '../../../shared/api/ports.ts';
import { role } from '../../../shared/domain/account.ts';
import { trainingItem, type TrainingItem } from '../../../shared/domain/training.ts';
import type { Day } from '../../../shared/kernel/instant.ts';
import { ACCOUNTABILITY } from '../../../shared/words/accountability.ts';
import { sampleJson } from '../sample-files.ts';
import { must, type SampleAccount, type Teller } from '../teller.ts';

/**
 * The administrator gives each person an account with an issued password; each sets their own at first use.
 * All at once, for the keys are slow to make on purpose; everybody has a caller of their own.
 */
export async function makeAccounts(
  teller: Teller,
  portsOf: (caller: string) => Ports,
  people: readonly SampleAccount[],
): Promise<void> {
  const [admin, ...others] = people;
  await teller.scene(admin?.id ?? '', '2026-09-01 08:10', async ({ ports, ...hand }) => {
    await hand.do({ kind: 'account.accept', version: ACCOUNTABILITY.version });
    await Promise.all(
      others.map(async ({ id, name, title, roles }) => {
        must(
          await ports.account.make({
            id: accountId.parse(id),
            name,
            title,
            roles: role.array().parse(roles),
            limits: [],
            person: null,
            password: issued(id),
          }),
        );
      }),
    );
  });
  teller.clock.set('2026-09-01 13:00');
  const each = (
    step: (session: Ports['session'], person: SampleAccount) => Promise<unknown>,
  ): Promise<unknown> => Promise.all(others.map((person) => step(portsOf(person.id).session, person)));
  await each(async (session, { id }) => must(await session.signIn({ id, password: issued(id) })));
  await each(async (session, { id, password }) =>
    must(await session.setPassword({ old: issued(id), fresh: password })),
  );
  await Promise.all(
    others
      .filter(({ roles }) => !roles.includes('auditor'))
      .map(async ({ id }) =>
        must(await portsOf(id).act({ kind: 'account.accept', version: ACCOUNTABILITY.version }, null)),
      ),
  );
  await each((session) => session.signOut('person'));
}

/** Two who know them check who holds which account, before anybody signs: none checks themselves. */
export async function checkIdentities(teller: Teller, people: readonly SampleAccount[]): Promise<void> {
  const checks = [
    ['t.wieczorek', '2026-09-01 14:00', (id: string) => id !== 't.wieczorek'],
    ['a.demir', '2026-09-01 14:40', (id: string) => id === 't.wieczorek'],
  ] as const;
  const signers = people.filter(({ roles }) => !roles.includes('auditor'));
  for (const [who, wall, theirs] of checks)
    await teller.scene(who, wall, async (hand) => {
      for (const { id } of signers.filter((one) => theirs(one.id)))
        await hand.do({
          kind: 'account.vouch',
          id,
          how: 'In person, with the plant badge and an identity card',
        });
    });
}

const issued = (id: string): string => `issued-once-${Array.from(id).reverse().join('')}`;

/** The trainer defines what people are trained on, with every version so far. */
export async function defineItems(teller: Teller): Promise<void> {
  const move = (day: Day): Day => teller.clock.day(day);
  const items = sampleJson<readonly TrainingItem[]>('items.json');
  await teller.scene('h.lund', '2026-09-02 09:00', async (hand) => {
    for (const item of items) {
      const versions = item.versions.map((version) => ({ ...version, effective: move(version.effective) }));
      await hand.do({ kind: 'item.define', item: trainingItem.parse({ ...item, versions }) });
    }
  });
}
