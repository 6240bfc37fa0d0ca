import { z } from 'zod';
import { role } from '../../domain/account.ts';
import { meaning } from '../../domain/signature.ts';
import { gateSide } from '../../domain/wave.ts';
import { instant } from '../../kernel/instant.ts';
import { GAP_CAUSES, type Gate, type GateCheck } from '../shape/gate.ts';
import type { Cell } from '../shape/wave-training.ts';

// The shapes of shape/gate.ts once more, as schemas: a packet comes back from outside, and is checked before it is read.

/** Text as the book holds it; derived text (a full name, a sentence of the trail) may be longer than its parts. */
export const text = z.string().max(40_000);
export const count = z.int().min(0);
export const cause = z.enum(GAP_CAUSES);
export const stepStatus = z.enum(['signed', 'waiting', 'not-due', 'not-asked', 'rejected', 'void']);
const missingThing = z.enum([
  'impact',
  'risk',
  'rollback-plan',
  'rehearsal',
  'cohort-empty',
  'cohort-open',
  'criteria',
  'activities',
  'requirements',
  'route',
  'trail-review',
  'preparation',
]);

const kind = <Name extends string>(name: Name) => z.literal(name);
const blocker = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: kind('gap'),
    person: text,
    name: text,
    item: text,
    title: text,
    version: z.int().nullable(),
    cause,
    trainedOn: z.int().nullable(),
  }),
  z.strictObject({
    kind: kind('approval'),
    step: text,
    role,
    meaning,
    who: text.nullable(),
    name: text.nullable(),
    status: stepStatus,
    asked: instant.nullable(),
    have: count,
    need: count,
    lacks: z.array(role).readonly(),
    people: z.array(text).readonly(),
    papers: z.array(text).readonly(),
    due: instant.nullable(),
    late: z.boolean(),
    reminded: instant.nullable(),
  }),
  z.strictObject({ kind: kind('criterion'), id: text, text, verdict: z.literal('not-met').nullable() }),
  z.strictObject({
    kind: kind('activity'),
    id: text,
    title: text,
    owner: text,
    due: instant,
    late: z.boolean(),
  }),
  z.strictObject({ kind: kind('wave-ahead'), wave: text, number: text, title: text }),
  z.strictObject({ kind: kind('halt'), halt: text, seen: text, at: instant, by: text }),
  z.strictObject({ kind: kind('joiner'), person: text, name: text, since: instant }),
  z.strictObject({ kind: kind('deviation'), id: text, number: text, what: text }),
  z.strictObject({ kind: kind('conflict'), id: text, field: text, record: text, sides: count }),
  z.strictObject({ kind: kind('missing'), what: missingThing }),
  z.strictObject({ kind: kind('only-author'), name: text }),
  z.strictObject({ kind: kind('damaged') }),
]);

export const gateCheck = z.strictObject({
  id: z.enum([
    'earlier-phases',
    'no-halt',
    'plan-approved',
    'cohort',
    'rollback',
    'criteria',
    'activities',
    'training',
    'joiners',
    'approvals',
    'trail-review',
    'deviations',
    'conflicts',
    'intact',
  ]),
  met: z.boolean(),
  have: count,
  want: count,
  blockers: z.array(blocker).readonly(),
}) satisfies z.ZodType<GateCheck>;

export const gate = z.strictObject({
  side: gateSide,
  open: z.boolean(),
  met: count,
  checks: z.array(gateCheck).readonly(),
}) satisfies z.ZodType<Gate>;

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('carried'), from: z.int() }),
  z.strictObject({ kind: z.literal('equivalent'), item: text, version: z.int() }),
]);

/** Where one person stands on one item, for the matrix. Days are `2026-11-18`. */
export const cell = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['trained', 'expiring']),
    on: instant,
    version: z.int(),
    until: text.nullable(),
    answer,
  }),
  z.strictObject({ kind: z.literal('gap'), cause, trainedOn: z.int().nullable() }),
  z.strictObject({ kind: z.literal('overridden'), cause, until: text, override: text }),
  z.strictObject({ kind: z.literal('not-needed') }),
]) satisfies z.ZodType<Cell>;
