import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import { ADMIN, BOOK, codeOf, valueOf } from './bench-desk.ts';

/** One way to reach the app: what a window does, over whatever carries it. */
export interface Reached {
  readonly api: TRPCClient<Router>;
  /** Another caller of the same app. */
  readonly other: TRPCClient<Router>;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
}

const description = {
  title: 'MES work instructions',
  class: 'major',
  site: 'Plant Nord',
  owner: 'i.solberg',
  reason: 'Paper is late',
  current: 'Paper',
  intended: 'Screens',
} as const;

/** The same tests over the direct call, the loopback host and Electron's protocol. */
export function apiContract(name: string, reach: () => Promise<Reached>): void {
  describe(`the api over ${name}`, () => {
    let app: Reached;
    beforeAll(async () => {
      app = await reach();
    }, 30_000);
    afterAll(async () => {
      expect(app.faults).toEqual([]);
      await app.close();
    });

    it('has no book at first, says so, and refuses what needs one', async () => {
      expect((await app.api.desk.status.query()).book).toBeNull();
      expect(codeOf(await app.api.read.home.query({}))).toBe('no-book');
      expect(codeOf(await app.api.session.signIn.mutate({ id: 'x', password: 'y' }))).toBe('no-book');
    });

    it('makes a book with a good password only', async () => {
      const weak = await app.api.desk.make.mutate({ ...BOOK, admin: { ...ADMIN, password: 'solberg' } });
      expect(weak).toMatchObject({
        refusal: { code: 'weak-password', data: { rules: ['too-short', 'has-name'] } },
      });
      expect(valueOf(await app.api.desk.make.mutate(BOOK)).book).toMatchObject({
        name: 'Plant Nord',
        events: 3,
      });
    });

    it('[R1] knows each caller apart: one signed in does not let the other in', async () => {
      valueOf(await app.api.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }));
      expect((await app.api.desk.status.query()).me?.id).toBe(ADMIN.id);
      expect((await app.other.desk.status.query()).me).toBeNull();
      expect(codeOf(await app.other.read.home.query({}))).toBe('not-signed-in');
    });

    it('refuses an input of the wrong shape as a value, naming each place', async () => {
      const wrong = await app.api.act.mutate({
        command: { kind: 'rollout.plan', description: { ...description, title: '', owner: 7 } },
      } as never);
      expect(wrong).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
      const problems = wrong.ok ? [] : (wrong.refusal.data['problems'] as { path: string }[]);
      expect(problems.map(({ path }) => path).sort()).toEqual([
        'command.description.owner',
        'command.description.title',
      ]);
    });

    it('records an action at its place in the trail and shows it there in words', async () => {
      const done = valueOf(await app.api.act.mutate({ command: { kind: 'rollout.plan', description } }));
      const page = valueOf(await app.api.read.trail.query({ limit: 1 }));
      expect(page.rows[0]).toMatchObject({ position: done.to, type: 'rollout-planned/2', name: ADMIN.name });
      const event = valueOf(await app.api.read.event.query({ position: done.to }));
      expect(event.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(event.data).toContain('Paper is late');
    });

    it('previews an edit too long for an address, with POST', async () => {
      const [line] = valueOf(await app.api.read.home.query({})).rollouts;
      const command = {
        kind: 'rollout.describe',
        rollout: line?.rollout.id,
        description: { ...description, reason: 'x'.repeat(3900) },
      };
      const answer = await app.request('/trpc/read.blast', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      expect(await answer.json()).toMatchObject({
        result: { data: { ok: true, value: { signatures: [], revision: expect.any(Number) } } },
      });
    });

    it('tells listeners of each append, and stops when nobody reads', async () => {
      const stream = await app.request('/events');
      expect(stream.headers.get('content-type')).toBe('text/event-stream');
      const reader = stream.body!.getReader();
      let text = '';
      const heard = async (position: number) => {
        while (!text.includes(`{"position":${position}}`))
          text += Buffer.from((await reader.read()).value ?? []).toString();
      };
      const before = (await app.api.desk.status.query()).book?.events ?? 0;
      await heard(before);
      const [line] = valueOf(await app.api.read.home.query({})).rollouts;
      valueOf(
        await app.api.act.mutate({
          command: {
            kind: 'rollout.add-phase',
            rollout: line!.rollout.id as never,
            title: 'Pilot',
            pilot: true,
          },
        }),
      );
      await heard(before + 1);
      await reader.cancel();
    });

    it('takes a file in, and gives a file out as an attachment that names its digest', async () => {
      const roster = 'id,given,family\n100,Jonas,Bakke\n';
      const sent = await app.request('/upload?name=r%C3%B8ster.csv', { method: 'POST', body: roster });
      expect(await sent.json()).toMatchObject({
        ok: true,
        value: { file: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'røster.csv', bytes: 32 },
      });
      const csv = valueOf(await app.api.trail.csv.mutate({ what: 'rollout-planned' }));
      const file = await app.request(csv.path);
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="trail-/);
      expect(file.headers.get('x-wavebook-sha256')).toBe(csv.sha256);
      // Above the rows stands what the file is: filter, count, chain, maker.
      const lines = (await file.text()).split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
      expect(lines).toHaveLength(csv.rows + 1);
      expect((await app.request('/files/00000000000000000000000000000000/x.csv')).status).toBe(404);
    });

    it('[R29] has the export in the trail', async () => {
      const page = valueOf(await app.api.read.trail.query({ what: 'exported' }));
      expect(page.total).toBe(1);
    });

    it('[R72] takes a roster in from an upload: looked at, taken in, shown, and the matrix taken away', async () => {
      const roster = 'Person ID,Given name,Family name\n100,Jonas,Bakke\n101,Åse,Ødegård\n';
      const sent = await app.request('/upload?name=roster.csv', { method: 'POST', body: roster });
      const { value } = (await sent.json()) as { value: { file: string; sha256: string } };
      const input = { kind: 'people', file: value.file, name: 'roster.csv' } as const;
      const { counts, problemCount } = valueOf(await app.api.imports.preview.mutate(input));
      expect({ counts, problemCount }).toMatchObject({ counts: { rows: 2, added: 2 }, problemCount: 0 });
      expect(codeOf(await app.other.imports.preview.mutate(input))).toBe('not-signed-in');
      expect(codeOf(await app.other.imports.run.mutate(input))).toBe('not-signed-in');
      const done = valueOf(await app.api.imports.run.mutate({ ...input, sha256: value.sha256, counts }));
      expect(done.to - done.from).toBe(1);
      expect(await app.api.imports.progress.query()).toBeNull();
      await app.api.imports.cancel.mutate();
      expect(valueOf(await app.api.read.imports.query())).toMatchObject([{ id: done.id }]);
      expect(valueOf(await app.api.read.person.query({ id: '101' })).person.family).toBe('Ødegård');
      expect(codeOf(await app.api.read.person.query({ id: '999' }))).toBe('not-found');
      expect(codeOf(await app.api.read.item.query({ id: 'none' }))).toBe('not-found');
      expect(valueOf(await app.api.read.maps.query())).toEqual([]);
      const [line] = valueOf(await app.api.read.home.query({})).rollouts;
      const rollout = line!.rollout.id;
      expect(valueOf(await app.api.read.training.query({ rollout })).waves).toEqual([]);
      expect(valueOf(await app.api.read.measures.query({ rollout })).measures).toEqual([]);
      const matrix = valueOf(await app.api.training.csv.mutate({ rollout }));
      expect((await app.request(matrix.path)).headers.get('x-wavebook-sha256')).toBe(matrix.sha256);
      expect(codeOf(await app.other.training.csv.mutate({ rollout }))).toBe('not-signed-in');
    });

    it('[R71] tells nothing of accounts, settings, gates and papers to whoever is not signed in', async () => {
      const { read, approval, trail } = app.other;
      const [line] = valueOf(await app.api.read.home.query({})).rollouts;
      const at = { rollout: line!.rollout.id, wave: null, gate: 'plan' } as const;
      const credential = { id: ADMIN.id, password: ADMIN.password };
      const said = { ...at, verdict: 'sign', digest: 'a'.repeat(64), credential } as const;
      const answers = await Promise.all([
        read.account.query({ id: ADMIN.id }),
        read.settings.query(),
        read.duties.query(),
        read.filters.query(),
        read.ceremony.query(at),
        read.why.query({ rollout: at.rollout, wave: at.rollout }),
        approval.ceremony.mutate(said),
        approval.scan.mutate({ sha256: 'a'.repeat(64), name: 'scan.pdf' }),
        trail.pdf.mutate({}),
      ]);
      expect(answers.map(codeOf)).toEqual(answers.map(() => 'not-signed-in'));
      const page = valueOf(await app.api.read.account.query({ id: ADMIN.id }));
      expect(page.row).toMatchObject({ id: ADMIN.id, vouched: false });
      expect(valueOf(await app.api.read.ceremony.query(at)).digest).toMatch(/^[0-9a-f]{64}$/);
      expect(codeOf(await app.api.read.account.query({ id: 'no.body' }))).toBe('not-found');
    });

    it('answers every way with headers that let nothing be framed, sniffed or referred', async () => {
      for (const path of ['/', '/events', '/trpc/desk.status', '/nowhere.js']) {
        const answer = await app.request(path);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
        expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        await answer.body?.cancel();
      }
    });

    it('says that a procedure is not there, and takes no broken JSON', async () => {
      expect((await app.request('/trpc/read.nothing')).status).toBe(404);
      const broken = await app.request('/trpc/act', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"command":',
      });
      expect(broken.status).toBe(400);
    });

    it('closes the book, and what was done is there when it is opened again', async () => {
      const dir = (await app.api.desk.status.query()).book?.dir ?? '';
      expect((await app.api.desk.close.mutate()).book).toBeNull();
      expect(valueOf(await app.api.desk.open.mutate({ dir })).me).toBeNull();
      valueOf(await app.api.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }));
      expect(valueOf(await app.api.read.home.query({})).rollouts).toHaveLength(1);
      expect(codeOf(await app.api.desk.open.mutate({ dir: `${dir}-not` }))).toBe('no-book');
    });
  });
}
