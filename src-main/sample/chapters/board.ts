import type { Ports } from '../../../shared/api/ports.ts';
import * as ask from '../../../shared/api/inputs.ts';
import type { CeremonySign } from '../../../shared/api/inputs.ts';
import type { RouteView } from '../../../shared/views/shape/gate.ts';
import { must, type Hand, type SampleAccount, type Teller } from '../teller.ts';
import type { Planned } from './plan.ts';
import type { Setting } from './waves.ts';

const BOARD = ['a.demir', 'b.moe', 'g.strand'] as const;

/** Quality says who decides on major changes here: itself first, then two of the board, a board member among them. */
export async function boardRoute(teller: Teller): Promise<void> {
  await teller.scene('t.wieczorek', '2026-09-02 13:00', async (hand) => {
    const step = {
      who: null,
      must: [],
      also: [],
      people: [],
      need: 1,
      days: 5,
      meaning: 'approved',
    } as const;
    await hand.do({
      kind: 'route-template.set',
      class: 'major',
      gate: 'plan',
      template: {
        order: 'sequence',
        steps: [
          { ...step, role: 'quality' },
          { ...step, role: 'board', also: ['production'], people: [...BOARD], need: 2, must: ['board'] },
        ],
      },
      reason: 'Site procedure QP-14: major changes go before the change-control board',
    });
  });
}

type Said = Pick<CeremonySign, 'verdict' | 'comment'>;
const SAID: Readonly<Record<(typeof BOARD)[number], Said>> = {
  'b.moe': { verdict: 'sign', comment: '' },
  'g.strand': { verdict: 'sign', comment: 'Supply of paper sets is kept until the last line is over' },
  'a.demir': { verdict: 'abstain', comment: 'My lines are those that change' },
};

/** The board signs one after another at the owner's workstation. */
export async function boardSits(
  teller: Teller,
  people: readonly SampleAccount[],
  { rollout }: Planned,
): Promise<void> {
  await teller.scene('i.solberg', '2026-09-04 13:02', async (hand) => {
    const { ports } = hand;
    const target = { rollout, wave: null, gate: 'plan' } as const;
    const began = teller.clock.now();
    const { digest } = must(await ports.read.ceremony(target));
    for (const account of BOARD) {
      teller.clock.pass(95);
      await answer(ports, { ...target, digest, ...SAID[account], credential: credentialOf(people, account) });
    }
    const { route } = must(await ports.read.ceremony(target));
    await hand.do({
      kind: 'ceremony.close',
      rollout,
      wave: null,
      gate: 'plan',
      began,
      answers: BOARD.flatMap((account) => answerOf(route, account)),
      note: 'Meeting room 2, printed summary at hand',
    });
  });
}

/** What somebody of the board answered, where. */
function answerOf(route: RouteView, account: string) {
  return route.steps.flatMap(({ id: step, answers, abstained }) => [
    ...answers
      .filter(({ signer }) => signer === account)
      .map(({ id }) => ({ account, step, verdict: 'signed' as const, signature: id })),
    ...abstained
      .filter(({ signer }) => signer === account)
      .map(({ id }) => ({ account, step, verdict: 'abstained' as const, signature: id })),
  ]);
}

async function answer(ports: Ports, asked: CeremonySign): Promise<void> {
  must(await ports.approval.ceremony(asked));
}

function credentialOf(people: readonly SampleAccount[], id: string): CeremonySign['credential'] {
  const { password } = people.find((one) => one.id === id) ?? { password: '' };
  return { id, password };
}

/** The production manager is away for a week: the site director answers for her where she is named. */
export async function delegation(teller: Teller): Promise<void> {
  await teller.scene('a.demir', '2026-11-05 15:30', async (hand) => {
    const [start, end] = [teller.clock.day('2026-11-07'), teller.clock.day('2026-11-13')];
    await hand.do({ kind: 'delegation.make', to: 'b.moe', start, end, reason: 'Supplier audit in Graz' });
  });
}

/** Validation reviews line 2 on paper, for the workstation of the meeting room had failed; two saw it. */
export async function reviewedOnPaper(
  { teller, shelf }: Setting,
  of: { rollout: string; wave: string },
  bytes: Uint8Array,
): Promise<void> {
  let paper = '';
  await teller.scene('i.solberg', '2026-11-08 13:31', async ({ ports }) => {
    const { token } = await shelf.offer('paper-kari-lie.jpg', bytes);
    const page = must(await ports.read.signing({ ...of, gate: 'entry', step: null }));
    const done = must(
      await ports.approval.paper(
        ask.paper.parse({
          ...of,
          gate: 'entry',
          step: page.route.steps[0]?.id ?? '',
          signer: 'k.lie',
          signedOn: teller.clock.instant('2026-11-08 13:28'),
          digest: page.digest,
          file: token,
          name: 'paper-kari-lie.jpg',
          reason: 'The workstation of the meeting room failed',
        }),
      ),
    );
    paper = done.ids[0] ?? '';
  });
  for (const [who, wall] of [
    ['m.haugen', '2026-11-08 13:34'],
    ['h.lund', '2026-11-08 13:37'],
  ] as const)
    await teller.scene(who, wall, (hand) => witness(hand, of, paper));
}

async function witness(hand: Hand, of: { rollout: string; wave: string }, paper: string): Promise<void> {
  await hand.do({ kind: 'paper.witness', ...of, paper });
}

/** A colleague who is new, for one site: invited, and nobody has checked yet who she is. */
export async function newColleague(teller: Teller): Promise<void> {
  await teller.scene('a.berg', '2026-11-13 10:25', async (hand) => {
    must(
      await hand.ports.account.make(
        ask.makeAccount.parse({
          id: 's.dahl',
          name: 'Sofie Dahl',
          title: 'Validation engineer',
          roles: ['validation'],
          limits: [{ role: 'validation', sites: ['Plant Nord'] }],
          password: 'first-day-tulip-bridge',
        }),
      ),
    );
  });
}

/** She mistypes the issued password five times: the account locks, and the alert stays. */
export async function mistyped(teller: Teller, ports: Ports): Promise<void> {
  teller.clock.set('2026-11-17 14:12');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    teller.clock.pass(20);
    await ports.session.signIn({ id: 's.dahl', password: 'first-day-tulip-brigde' });
  }
}

/** What quality looks at each week, kept under a name. */
export async function weeklyLook(teller: Teller): Promise<void> {
  await teller.scene('t.wieczorek', '2026-11-13 09:30', async (hand) => {
    await hand.do({ kind: 'filter.save', name: 'Refused attempts', filter: { refused: true } });
  });
}

/** The owner reminds whoever signs for quality: line 3 goes live tomorrow. */
export async function reminded({ teller, planned }: Setting): Promise<void> {
  const of = { rollout: planned.rollout, wave: planned.waves['line3'] ?? '' };
  await teller.scene('i.solberg', '2026-11-17 17:20', async (hand) => {
    const page = must(await hand.ports.read.signing({ ...of, gate: 'entry', step: null }));
    const step = page.route.steps.find(({ status }) => status === 'waiting')?.id ?? '';
    await hand.do({ kind: 'wave.remind', ...of, step, note: 'Line 3 goes live on Thursday morning' });
  });
}
