import { describe, expect, it } from 'vitest';
import { router } from '../../../../shared/api/router.ts';
import { command } from '../../../../shared/events/command.ts';
import { ADMIN, benchDesk, BOOK, codeOf, valueOf } from './bench-desk.ts';
import { does, person, plantNord, secret, signPlan, signsIn } from './plant-nord.ts';

const refusedOf = async (api: Awaited<ReturnType<typeof plantNord>>['owner']) =>
  valueOf(await api.read.trail.query({ what: 'attempt-refused' })).rows.map(
    ({ actor, what, new: fresh, why, wave }) => ({ actor, text: [what, fresh, why].join(' '), wave }),
  );

describe('refused attempts', () => {
  it('[R2] signing, administering and passing a gate without the right are refused and in the trail, by name', async () => {
    const bench = await plantNord();
    const { owner, quality, rollout, wave } = bench;
    const trainer = await person(bench, owner, 'h.lund', 'Henrik Lund', ['trainer']);
    const credential = { id: 'h.lund', password: secret('h.lund') };
    const tries = [
      { command: await signPlan(quality, rollout), credential },
      { command: { kind: 'wave.go-live', rollout, wave } as never, credential },
      { command: { kind: 'wave.roll-back', rollout, wave, reason: 'I want to' } as never, credential },
      { command: { kind: 'account.revoke', id: ADMIN.id, reason: 'I want to' } as never, credential: null },
    ];
    const before = (await refusedOf(owner)).length;
    for (const tried of tries) expect((await trainer.act.mutate(tried)).ok).toBe(false);
    const found = (await refusedOf(owner)).slice(0, (await refusedOf(owner)).length - before);
    expect(found).toHaveLength(4);
    expect(found.every(({ actor }) => actor === 'h.lund')).toBe(true);
    expect(found.filter((row) => row.wave === wave)).toHaveLength(2);
  });

  it('[R2] an account for which nobody is signed in is refused, and the attempt is in the trail without a name', async () => {
    const { clientOf, owner, rollout, wave } = await plantNord();
    expect(
      codeOf(
        await clientOf('stranger').act.mutate({ command: { kind: 'wave.go-live', rollout, wave } as never }),
      ),
    ).toBe('not-signed-in');
    expect((await refusedOf(owner))[0]).toMatchObject({ actor: null });
  });

  it('[R2] making and resetting accounts takes an administrator', async () => {
    const { quality, owner } = await plantNord();
    const made = await quality.account.make.mutate({
      id: 'x.y',
      name: 'X Y',
      title: 'T',
      roles: ['quality'],
      password: 'a long enough one here',
    } as never);
    expect(codeOf(made)).toBe('not-allowed');
    expect(
      codeOf(
        await quality.account.reset.mutate({
          id: ADMIN.id,
          password: 'a long enough one here',
          reason: 'mine now',
        }),
      ),
    ).toBe('not-allowed');
    expect(await refusedOf(owner)).toHaveLength(2);
  });

  it('[R36] [R2] going live out of sequence is refused, says what is missing, and is in the trail', async () => {
    const { owner, rollout, wave, quality } = await plantNord();
    const goLive = {
      command: { kind: 'wave.go-live', rollout, wave } as never,
      credential: { id: ADMIN.id, password: ADMIN.password },
    };
    expect(codeOf(await owner.act.mutate(goLive))).toBe('wrong-state');
    expect(
      codeOf(await owner.act.mutate({ command: { kind: 'wave.prepare', rollout, wave } as never })),
    ).toBe('plan-not-approved');
    valueOf(
      await quality.act.mutate({
        command: await signPlan(quality, rollout),
        credential: { id: 't.wieczorek', password: secret('t.wieczorek') },
      }),
    );
    await does(owner, { kind: 'wave.prepare', rollout, wave });
    const closed = await owner.act.mutate(goLive);
    expect(closed).toMatchObject({ refusal: { code: 'gate-closed', data: { side: 'entry' } } });
    const checks = closed.ok ? [] : (closed.refusal.data['checks'] as { id: string }[]).map(({ id }) => id);
    expect(checks).toEqual(expect.arrayContaining(['cohort', 'criteria', 'approvals']));
    expect(await refusedOf(owner)).toHaveLength(3);
    expect(valueOf(await owner.read.wave.query({ rollout, id: wave })).row.state.kind).toBe('preparing');
  });

  it('[R36] a closed gate says why without asking for a password first', async () => {
    const { owner, rollout, wave } = await plantNord();
    expect(
      codeOf(await owner.act.mutate({ command: { kind: 'wave.go-live', rollout, wave } as never })),
    ).toBe('wrong-state');
  });
});

describe('accounts', () => {
  it('[R4] an issued password is good for one thing only: setting one’s own', async () => {
    const { owner, clientOf, rollout } = await plantNord();
    valueOf(
      await owner.account.make.mutate({
        id: 'p.nygard',
        name: 'Per Nygård',
        title: 'Line lead',
        roles: ['line-lead'],
        password: 'issued once by the admin',
      } as never),
    );
    const api = clientOf('p.nygard');
    expect(
      valueOf(await api.session.signIn.mutate({ id: 'p.nygard', password: 'issued once by the admin' }))
        .mustChange,
    ).toBe(true);
    expect(codeOf(await api.read.home.query({}))).toBe('must-change-password');
    expect(
      codeOf(
        await api.act.mutate({
          command: { kind: 'rollout.halt', rollout, waves: 'all', seen: 'Smoke' } as never,
        }),
      ),
    ).toBe('must-change-password');
    expect(codeOf(await api.trail.csv.mutate({}))).toBe('must-change-password');
    expect(
      codeOf(
        await api.session.setPassword.mutate({
          old: 'issued once by the admin',
          fresh: 'issued once by the admin',
        }),
      ),
    ).toBe('weak-password');
    expect(
      codeOf(await api.session.setPassword.mutate({ old: 'not that one', fresh: secret('p.nygard') })),
    ).toBe('wrong-password');
    valueOf(
      await api.session.setPassword.mutate({ old: 'issued once by the admin', fresh: secret('p.nygard') }),
    );
    expect(codeOf(await api.read.home.query({}))).toBe('done');
    await api.session.signOut.mutate();
    expect(
      codeOf(await api.session.signIn.mutate({ id: 'p.nygard', password: 'issued once by the admin' })),
    ).toBe('wrong-sign-in');
    await signsIn(api, 'p.nygard');
  });

  it('[R1] an id that differs in case only is the same id', async () => {
    const { owner } = await plantNord();
    expect(
      codeOf(
        await owner.account.make.mutate({
          id: 'T.Wieczorek',
          name: 'T',
          title: 'T',
          roles: [],
          password: 'a long enough one here',
        } as never),
      ),
    ).toBe('duplicate');
  });

  it('[R4] a key made outside is not taken: accounts and passwords have procedures of their own', async () => {
    const { owner } = await plantNord();
    const key = {
      publicKey: 'a'.repeat(64),
      sealed: {
        kdf: 'scrypt',
        n: 131_072,
        r: 8,
        p: 1,
        salt: 'a'.repeat(32),
        nonce: 'a'.repeat(24),
        box: 'ab',
      },
    };
    for (const tried of [
      { kind: 'account.make', id: 'x', name: 'X', title: 'T', roles: [], key },
      { kind: 'account.reset', id: ADMIN.id, key, reason: 'x' },
      { kind: 'password.set', key },
    ]) {
      expect(codeOf(await owner.act.mutate({ command: tried as never }))).toBe('invalid');
    }
  });

  it('[R3] an auditor reads everything and changes nothing', async () => {
    const bench = await plantNord();
    const auditor = await person(bench, bench.owner, 'f.audit', 'Frida Holm', ['auditor']);
    const { rollout, wave } = bench;
    expect(codeOf(await auditor.read.wave.query({ rollout, id: wave }))).toBe('done');
    expect(codeOf(await auditor.trail.csv.mutate({}))).toBe('done');
    for (const kind of command.options.map((option) => option.shape.kind.value)) {
      const tried = await auditor.act.mutate({ command: { kind, rollout, wave } as never });
      expect([kind, tried.ok]).toEqual([kind, false]);
    }
    for (const halt of [
      { kind: 'rollout.halt', rollout, waves: 'all', seen: 'x' },
      { kind: 'rollout.cancel', rollout, reason: 'x' },
    ]) {
      expect(codeOf(await auditor.act.mutate({ command: halt as never }))).toBe('not-allowed');
    }
  });
});

describe('the trail', () => {
  it('[R28] [R22] no procedure and no command edits, purges or switches off anything in it', async () => {
    const names = Object.keys(router._def.procedures as object);
    const kinds = command.options.map((option) => option.shape.kind.value as string);
    expect(
      [...names, ...kinds].filter((name) =>
        /delete|remove|purge|erase|truncate|edit|disable|compact|archive|retention/.test(name),
      ),
    ).toEqual([]);
    expect(
      names
        .filter((name) => name.startsWith('trail.') || name.startsWith('read.trail') || name === 'read.event')
        .sort(),
    ).toEqual(['read.event', 'read.trail', 'trail.csv', 'trail.pdf']);
  });

  it('[R28] [R24] whatever is asked of the app, events already written keep their bytes, and each action adds its own', async () => {
    const { owner, desk, rollout } = await plantNord();
    const { book } = desk.current()!;
    const before = await book.read(0, book.count());
    await does(owner, {
      kind: 'rollout.impact',
      rollout,
      impact: [{ area: 'A', effect: 'b', todo: 'c' }],
      reason: 'Better',
    });
    await does(owner, { kind: 'rollout.cancel', rollout, reason: 'Not needed' });
    await owner.session.signOut.mutate();
    await signsIn(owner, ADMIN.id);
    const after = await book.read(0, book.count());
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ type }) => type)).toEqual([
      'impact-assessed/1',
      'rollout-cancelled/1',
      'signed-out/1',
      'signed-in/1',
    ]);
  });

  it('[R29] sign-ins, failures, sign-outs and exports are in it', async () => {
    const { clientOf } = benchDesk();
    const api = clientOf('window');
    valueOf(await api.desk.make.mutate(BOOK));
    await api.session.signIn.mutate({ id: ADMIN.id, password: 'wrong' });
    await api.session.signIn.mutate({ id: 'nobody', password: 'wrong' });
    await signsIn(api, ADMIN.id);
    valueOf(await api.trail.csv.mutate({}));
    await api.session.lock.mutate();
    await signsIn(api, ADMIN.id);
    const page = valueOf(await api.read.trail.query({}));
    expect(page.rows.map(({ type }) => type).slice(0, 6)).toEqual([
      'signed-in/1',
      'signed-out/1',
      'exported/1',
      'signed-in/1',
      'sign-in-failed/1',
      'sign-in-failed/1',
    ]);
  });
});
