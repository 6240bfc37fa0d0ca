import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ask from '../../../../shared/api/inputs.ts';
import type { Ports } from '../../../../shared/api/ports.ts';
import { gateHeadline } from '../../../../shared/words/gate-words.ts';
import { makeShelf } from '../../../../src-main/api/door/shelf.ts';
import { portsFor } from '../../../../src-main/api/ports/ports.ts';
import { buildSample, sampleAccounts } from '../../../../src-main/sample/build-sample.ts';
import { must } from '../../../../src-main/sample/teller.ts';
import { quickStretch } from '../identity/bench-register.ts';
import { makeApp, type App } from '../../../../src-main/shells/app/make-app.ts';

let home: string;
let app: App;
let ports: Ports;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'wavebook-sample-test-'));
  app = makeApp({
    shell: 'test',
    env: { WAVEBOOK_HOME: home },
    callerOf: () => 'test',
    tools: { stretch: quickStretch },
  });
  await buildSample(app.tools.places.sample, app.tools);
  const { files, random } = app.tools;
  ports = portsFor(
    { desk: app.desk, sample: null, shelf: makeShelf(join(home, 'shelf'), 1_000_000, files, random) },
    'test',
  );
  must(await ports.desk.open({ dir: app.tools.places.sample }));
  const [, owner] = sampleAccounts();
  must(await ports.session.signIn({ id: owner!.id, password: owner!.password }));
}, 180_000);
afterAll(async () => {
  await app.close();
  rmSync(home, { recursive: true });
});

async function home_() {
  const { rollouts } = must(await ports.read.home({ at: null }));
  const mes = rollouts.find(({ rollout }) => rollout.title.startsWith('MES'))!;
  return { rollouts, mes, wave: (title: string) => mes.waves.find((row) => row.title.startsWith(title))! };
}

describe('the sample book', () => {
  it('holds one wave handed over, one live, one blocked, one halted and one planned, and a second rollout being written', async () => {
    const { rollouts, mes } = await home_();
    expect(mes.waves.map((row) => [row.title, row.people, row.status])).toEqual([
      ['Line 1, all shifts', 26, 'handed-over'],
      ['Line 2, early shift', 20, 'live'],
      ['Line 3, late shift', 20, 'gate-closed'],
      ['Line 4, night shift', 20, 'halted'],
      ['Plant Sør, lines 1 and 2', 0, 'planned'],
    ]);
    expect(rollouts).toHaveLength(2);
  });

  it('[R45] says of the blocked wave who is missing what, and that QA has not approved', async () => {
    const { mes, wave } = await home_();
    const page = must(await ports.read.wave({ rollout: mes.rollout.id, id: wave('Line 3').id, at: null }));
    expect(gateHeadline(page.entry)).toBe('Entry gate closed: 3 people untrained, QA approval missing');
    expect(
      page.training.items
        .flatMap(({ item, gaps }) => gaps.map(({ name, cause }) => `${name} ${item} ${cause}`))
        .sort(),
    ).toEqual(['Amir Rahimi MES-03 outdated', 'Jonas Bakke WI-118 never', 'Lena Okafor WI-121 failed']);
  });

  it('[R13] keeps the signature that an edit of line 4 made void, and the later ones', async () => {
    const { mes, wave } = await home_();
    const page = must(await ports.read.wave({ rollout: mes.rollout.id, id: wave('Line 4').id, at: null }));
    expect(
      page.signatures
        .filter(({ status }) => status === 'void')
        .map(({ name, void: since }) => [name, since?.section]),
    ).toEqual([['Kari Lie', 'criteria']]);
  });

  it('[R20] [R24] tells the story in a trail whose times only go forward and never beyond now', async () => {
    const { rows, total } = must(await ports.read.trail(ask.trail.parse({ limit: 1000 })));
    expect(total).toBeGreaterThan(300);
    const stations = [...new Set(rows.map(({ device }) => device))];
    expect(stations.sort()).toEqual(['NORD-PK-02', 'NORD-QA-02']);
    // What two wrote apart stands in the order of who had seen what, not of clocks; at each the times go on.
    for (const station of stations) {
      const times = rows.flatMap(({ at, device }) => (device === station ? [at.ms] : [])).reverse();
      expect(times.every((ms, index) => index === 0 || ms >= times[index - 1]!)).toBe(true);
      expect(times.at(-1)).toBeLessThanOrEqual(app.tools.clock.now().ms);
    }
    expect(rows.filter(({ behind }) => behind !== null)).toEqual([]);
  });

  it('[R21] [R45] can be asked what it was: when line 2 went live everybody of it was trained', async () => {
    const { mes, wave } = await home_();
    const { rows } = must(
      await ports.read.trail(
        ask.trail.parse({ rollout: mes.rollout.id, wave: wave('Line 2').id, what: 'went-live', limit: 10 }),
      ),
    );
    const then = must(
      await ports.read.wave({ rollout: mes.rollout.id, id: wave('Line 2').id, at: rows[0]!.position - 1 }),
    );
    expect([then.training.complete, then.training.of, then.row.status]).toEqual([20, 20, 'gate-open']);
  });

  it('[R17] [R18] has a plan that a board approved at one sitting, an abstention kept', async () => {
    const { mes } = await home_();
    const page = must(await ports.read.ceremony({ rollout: mes.rollout.id, wave: null, gate: 'plan' }));
    const board = page.route.steps[1];
    expect([board?.status, board?.need]).toEqual(['signed', 2]);
    expect(board?.answers.map(({ name }) => name).sort()).toEqual(['Bjarne Moe', 'Guri Strand']);
    expect(board?.abstained.map(({ name }) => name)).toEqual(['Aylin Demir']);
    expect(page.held.map(({ answers }) => answers.map(({ verdict }) => verdict).sort())).toEqual([
      ['abstained', 'signed', 'signed'],
    ]);
  });

  it('[R10] has a review on paper with two witnesses, and an approval by delegation, both told as such', async () => {
    const { mes, wave } = await home_();
    const target = { rollout: mes.rollout.id, wave: wave('Line 2').id, gate: 'entry', step: null } as const;
    const answers = must(await ports.read.signing(target)).route.steps.flatMap((step) => step.answers);
    expect(
      answers.map(({ name, paper, onBehalf }) => [name, paper?.witnesses.length ?? 0, onBehalf]),
    ).toEqual([
      ['Kari Lie', 2, null],
      ['Bjarne Moe', 0, 'Aylin Demir'],
      ['Tomasz Wieczorek', 0, null],
    ]);
  });

  it('[R5] [R14] has a colleague who waits for a first sign-in and a check, and an alert nobody took up', async () => {
    const accounts = must(await ports.read.accounts());
    expect(accounts.filter(({ vouched }) => !vouched).map(({ name }) => name)).toContain('Sofie Dahl');
    const { alerts } = must(await ports.read.settings());
    expect(alerts.map(({ kind, aboutName, acknowledged }) => [kind, aboutName, acknowledged])).toEqual([
      ['account-locked', 'Sofie Dahl', null],
    ]);
  });

  it('[R30] is intact: every line, every signature, every checkpoint and the state', async () => {
    expect(must(await ports.desk.check())).toMatchObject({ kind: 'intact' });
  });

  it('[R33] [R34] is shared with line 2: one conflict with both dates, a laptop that asks, who has what', async () => {
    const page = must(await ports.read.sync());
    expect(page.conflicts.map(({ sides }) => sides.map(({ by, device }) => [by, device]))).toEqual([
      [
        ['Jorun Eide', 'NORD-PK-02'],
        ['Ingrid Solberg', 'NORD-QA-02'],
      ],
    ]);
    expect(page.asked.map(({ name }) => name)).toEqual(['LAPTOP-7F2C']);
    expect(page.workstations.map(({ name, standing }) => [name, standing])).toEqual(
      expect.arrayContaining([
        ['NORD-QA-02', 'enrolled'],
        ['NORD-PK-02', 'enrolled'],
      ]),
    );
    expect(page.share).toMatchObject({ sealed: true });
  });
});
