import { describe, expect, it } from 'vitest';
import { ADMIN, benchDesk, BOOK, codeOf, valueOf } from './bench-desk.ts';

describe('from nothing to a planned rollout', () => {
  it('[R1] a book is made with its first administrator, who signs in, plans a rollout and sees it at home', async () => {
    const { clientOf, faults, desk } = benchDesk();
    const api = clientOf('window');
    const made = valueOf(await api.desk.make.mutate(BOOK));
    expect(made.book).toMatchObject({ name: 'Plant Nord', device: 'NORD-PK-01', events: 3, readOnly: false });
    expect(made.me).toBeNull();
    expect(codeOf(await api.read.home.query({}))).toBe('not-signed-in');
    const me = valueOf(await api.session.signIn.mutate({ id: 'I.Solberg', password: ADMIN.password }));
    expect(me).toMatchObject({ id: 'i.solberg', mustChange: false, needsId: true });
    const description = {
      title: 'MES work instructions',
      class: 'major',
      site: 'Plant Nord',
      owner: 'i.solberg',
      reason: 'Paper is late',
      current: 'Paper',
      intended: 'Screens',
    } as const;
    const done = valueOf(await api.act.mutate({ command: { kind: 'rollout.plan', description } }));
    expect(done.ids.length).toBeGreaterThan(0);
    const home = valueOf(await api.read.home.query({}));
    expect(home.rollouts.map((line) => line.rollout.title)).toEqual(['MES work instructions']);
    const page = valueOf(await api.read.rollout.query({ id: home.rollouts[0]!.rollout.id }));
    expect(page.description.reason).toBe('Paper is late');
    expect((await desk.current()?.book.read(0, 100))?.map((event) => [event.actor, event.type])).toEqual([
      ['i.solberg', 'book-made/1'],
      ['i.solberg', 'device-enrolled/2'],
      ['i.solberg', 'account-made/1'],
      ['i.solberg', 'signed-in/1'],
      ['i.solberg', 'rollout-planned/2'],
    ]);
    expect(faults).toEqual([]);
  });
});
