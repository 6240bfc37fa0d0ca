import { z } from 'zod';
import {
  deviation,
  effectivenessPlan,
  effectivenessResult,
  rehearsal,
  type Halt,
  type Rollout,
} from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import { text } from './gate-schema.ts';
import { packetEffect, packetEffectsOf } from './packet-effects.ts';

const moment = { at: instant, byName: text };
const exposure = z.strictObject({
  wave: text,
  title: text,
  people: z.array(text).readonly(),
  lines: z.array(text).readonly(),
});

/** What happened on the way: rehearsals, halts, deviations, the check of effect. For a wave only what touches it. */
export const packetCourse = z.strictObject({
  rehearsals: z.array(rehearsal.extend({ byName: text })).readonly(),
  halts: z
    .array(
      z.strictObject({
        id: text,
        ...moment,
        waves: z.union([z.literal('all'), z.array(z.strictObject({ number: text, title: text })).readonly()]),
        seen: text,
        exposed: z.array(exposure).readonly(),
        lifted: z.strictObject({ ...moment, reason: text }).nullable(),
      }),
    )
    .readonly(),
  deviations: z
    .array(
      deviation.omit({ wave: true }).extend({
        ...moment,
        waveNumber: text,
        /** Training items it points at. */
        items: z.array(text).readonly(),
        closed: z.strictObject({ ...moment, disposition: text }).nullable(),
      }),
    )
    .readonly(),
  effects: z.array(packetEffect).readonly(),
  effectiveness: effectivenessPlan
    .extend({ result: effectivenessResult.extend(moment).nullable() })
    .nullable(),
});
export type PacketCourse = Readonly<z.infer<typeof packetCourse>>;

export function packetCourseOf(state: BookState, rollout: Rollout, wave: Wave | null): PacketCourse {
  const name = (id: string) => accountName(state, id);
  const titled = (id: string) => rollout.waves.find((one) => one.id === id);
  const halts = rollout.halts.filter(({ waves }) => wave === null || covers(waves, wave));
  const deviations = rollout.deviations.filter((one) => wave === null || one.wave === wave.id);
  const { effectiveness } = rollout;
  return {
    rehearsals: rollout.rehearsals.map((one) => ({ ...one, byName: name(one.by) })),
    halts: halts.map(({ id, at, by, waves, seen, exposed, lifted }) => ({
      id,
      at,
      byName: name(by),
      seen,
      exposed: exposed.map((one) => ({ ...one })),
      waves:
        waves === 'all'
          ? waves
          : waves.map((one) => ({ number: titled(one)?.number ?? one, title: titled(one)?.title ?? '' })),
      lifted: lifted === null ? null : { at: lifted.at, byName: name(lifted.by), reason: lifted.reason },
    })),
    deviations: deviations.map(({ id, number, severity, what, at, by, wave: of, closed, training }) => ({
      id,
      number,
      severity,
      what,
      at,
      byName: name(by),
      waveNumber: titled(of)?.number ?? of,
      items: [...training.items],
      closed:
        closed === null ? null : { at: closed.at, byName: name(closed.by), disposition: closed.disposition },
    })),
    effects: packetEffectsOf(state, rollout, wave),
    effectiveness:
      effectiveness === null ? null : { ...effectiveness, result: resultOf(effectiveness.result, name) },
  };
}

/** A halt of all waves touches one only if that wave was not finished by then. */
function covers(waves: Halt['waves'], wave: Wave): boolean {
  return waves === 'all' || waves.includes(wave.id);
}

function resultOf(result: NonNullable<Rollout['effectiveness']>['result'], name: (id: string) => string) {
  if (result === null) return null;
  const { verdict, evidence, at, by } = result;
  return { verdict, evidence, at, byName: name(by) };
}
