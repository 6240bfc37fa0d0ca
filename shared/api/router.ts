import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { command } from '../events/command.ts';
import { refused } from '../kernel/result.ts';
import { problemWords } from '../words/problem-words.ts';
import * as ask from './inputs.ts';
import type { Ports } from './ports.ts';

const t = initTRPC.context<Ports>().create();

/** An input of the wrong shape is refused like anything else, as a value that names each place. */
const shaped = t.middleware(async ({ next, ctx }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof z.ZodError)) return result;
  const problems = result.error.cause.issues
    .map(problemWords)
    .map(({ path, message }) => ({ path, message }));
  return { ok: true as const, data: refused('invalid', { problems }), marker: result.marker, ctx };
});
const open = t.procedure.use(shaped);

const desk = t.router({
  status: open.query(({ ctx }) => ctx.desk.status()),
  make: open.input(ask.makeBook).mutation(({ ctx, input }) => ctx.desk.make(input)),
  open: open.input(z.object({ dir: z.string() })).mutation(({ ctx, input }) => ctx.desk.open(input)),
  sample: open.mutation(({ ctx }) => ctx.desk.sample()),
  close: open.mutation(({ ctx }) => ctx.desk.close()),
  check: open.mutation(({ ctx }) => ctx.desk.check()),
  join: open.input(ask.joinBook).mutation(({ ctx, input }) => ctx.desk.join(input)),
  restore: open.input(ask.restoreBook).mutation(({ ctx, input }) => ctx.desk.restore(input)),
});

const sync = t.router({
  round: open.mutation(({ ctx }) => ctx.sync.round()),
  share: open.input(ask.shareIn).mutation(({ ctx, input }) => ctx.sync.share(input)),
  unshare: open
    .input(z.object({ reason: z.string().min(1).max(2000) }))
    .mutation(({ ctx, input }) => ctx.sync.unshare(input)),
  doctor: open
    .input(z.object({ where: z.string().max(1000).nullable() }))
    .mutation(({ ctx, input }) => ctx.sync.doctor(input)),
  carry: open.input(ask.carry).mutation(({ ctx, input }) => ctx.sync.carry(input)),
  backup: open
    .input(z.object({ to: z.string().min(1).max(1000) }))
    .mutation(({ ctx, input }) => ctx.sync.backup(input)),
  heal: open.mutation(({ ctx }) => ctx.sync.heal({ where: null })),
  healFrom: open
    .input(z.object({ where: z.string().min(1).max(1000) }))
    .mutation(({ ctx, input }) => ctx.sync.heal(input)),
  verify: open.mutation(({ ctx }) => ctx.sync.verify()),
  incident: open.mutation(({ ctx }) => ctx.sync.incident()),
});

const session = t.router({
  signIn: open.input(ask.signIn).mutation(({ ctx, input }) => ctx.session.signIn(input)),
  signOut: open.mutation(({ ctx }) => ctx.session.signOut('person')),
  lock: open.mutation(({ ctx }) => ctx.session.signOut('lock')),
  setPassword: open
    .input(z.object({ old: ask.password, fresh: ask.password }))
    .mutation(({ ctx, input }) => ctx.session.setPassword(input)),
  stay: open.mutation(({ ctx }) => ctx.session.stay()),
});

const read = t.router({
  home: open.input(ask.asOf).query(({ ctx, input }) => ctx.read.home(input)),
  rollout: open.input(ask.asOf.extend(ask.byId.shape)).query(({ ctx, input }) => ctx.read.rollout(input)),
  wave: open.input(ask.asOf.extend(ask.waveOf.shape)).query(({ ctx, input }) => ctx.read.wave(input)),
  matrix: open.input(ask.asOf.extend(ask.waveOf.shape)).query(({ ctx, input }) => ctx.read.matrix(input)),
  signing: open.input(ask.signing).query(({ ctx, input }) => ctx.read.signing(input)),
  blast: open.input(command).query(({ ctx, input }) => ctx.read.blast(input)),
  people: open.input(ask.people).query(({ ctx, input }) => ctx.read.people(input)),
  person: open.input(ask.person).query(({ ctx, input }) => ctx.read.person(input)),
  items: open.query(({ ctx }) => ctx.read.items()),
  item: open.input(ask.item).query(({ ctx, input }) => ctx.read.item(input)),
  training: open.input(ask.training).query(({ ctx, input }) => ctx.read.training(input)),
  measures: open.input(ask.measures).query(({ ctx, input }) => ctx.read.measures(input)),
  maps: open.query(({ ctx }) => ctx.read.maps()),
  accounts: open.query(({ ctx }) => ctx.read.accounts()),
  imports: open.query(({ ctx }) => ctx.read.imports()),
  packets: open.query(({ ctx }) => ctx.read.packets()),
  trail: open.input(ask.trail).query(({ ctx, input }) => ctx.read.trail(input)),
  event: open.input(ask.event).query(({ ctx, input }) => ctx.read.event(input)),
  account: open.input(ask.byId).query(({ ctx, input }) => ctx.read.account(input)),
  settings: open.query(({ ctx }) => ctx.read.settings()),
  duties: open.query(({ ctx }) => ctx.read.duties()),
  filters: open.query(({ ctx }) => ctx.read.filters()),
  ceremony: open.input(ask.ceremony).query(({ ctx, input }) => ctx.read.ceremony(input)),
  why: open.input(ask.why).query(({ ctx, input }) => ctx.read.why(input)),
  sync: open.query(({ ctx }) => ctx.read.sync()),
  conflict: open.input(ask.byId).query(({ ctx, input }) => ctx.read.conflict(input)),
  reach: open.input(ask.reachAsked).query(({ ctx, input }) => ctx.read.reach(input)),
  find: open.input(z.object({ text: z.string().max(200) })).query(({ ctx, input }) => ctx.read.find(input)),
});

/** The one contract: the app, the command line and the tests speak it, over any shell. */
export const router = t.router({
  desk,
  session,
  read,
  /** Every change to the book. `credential` goes with what is signed. */
  act: open
    .input(z.object({ command, credential: ask.credential.nullable().default(null) }))
    .mutation(({ ctx, input }) => ctx.act(input.command, input.credential)),
  account: t.router({
    make: open.input(ask.makeAccount).mutation(({ ctx, input }) => ctx.account.make(input)),
    reset: open.input(ask.reset).mutation(({ ctx, input }) => ctx.account.reset(input)),
  }),
  approval: t.router({
    ceremony: open.input(ask.ceremonySign).mutation(({ ctx, input }) => ctx.approval.ceremony(input)),
    paper: open.input(ask.paper).mutation(({ ctx, input }) => ctx.approval.paper(input)),
    scan: open
      .input(z.object({ sha256: z.string().length(64), name: z.string().max(300) }))
      .mutation(({ ctx, input }) => ctx.approval.scan(input)),
  }),
  imports: t.router({
    preview: open.input(ask.importFile).mutation(({ ctx, input }) => ctx.imports.preview(input)),
    run: open.input(ask.importRun).mutation(({ ctx, input }) => ctx.imports.run(input)),
    progress: open.query(({ ctx }) => ctx.imports.progress()),
    cancel: open.mutation(({ ctx }) => ctx.imports.cancel()),
  }),
  training: t.router({
    csv: open.input(ask.matrixShown).mutation(({ ctx, input }) => ctx.training.csv(input)),
  }),
  packet: t.router({
    make: open.input(ask.makePacket).mutation(({ ctx, input }) => ctx.packet.make(input)),
    verify: open.input(z.object({ file: z.string() })).mutation(({ ctx, input }) => ctx.packet.verify(input)),
  }),
  sync,
  trail: t.router({
    csv: open.input(ask.trail).mutation(({ ctx, input }) => ctx.trail.csv(input)),
    pdf: open.input(ask.trail).mutation(({ ctx, input }) => ctx.trail.pdf(input)),
  }),
});
export type Router = typeof router;
