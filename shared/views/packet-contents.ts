import { z } from 'zod';
import { bookId } from '../domain/ids.ts';
import { rolloutClass, type Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { instant, type Instant } from '../kernel/instant.ts';
import { accountName } from './account-name.ts';
import { gateOf } from './gate.ts';
import { planCheck } from './plan-check.ts';
import { count, gate, gateCheck, text } from './packet/gate-schema.ts';
import { packetCourse, packetCourseOf } from './packet/packet-course.ts';
import { packetRoute, packetRoutes, packetSignature, packetSignatures } from './packet/packet-signatures.ts';
import { earlierPacket, earlierPackets, packetTrail, packetTrailOf } from './packet/packet-trail.ts';
import { packetTraining, packetTrainingOf } from './packet/packet-training.ts';
import { packetPaper, packetPapersOf } from './packet/packet-papers.ts';
import { packetSync, packetSyncOf, type SyncMoment } from './packet/packet-sync.ts';
import { packetSitting, packetSittingsOf } from './packet/packet-sittings.ts';
import {
  keptSections,
  planSections,
  planSectionsOf,
  waveSections,
  waveSectionsOf,
} from './packet/signed-sections.ts';
import { isApproved, whatIsAsked } from './packet/standing.ts';
import { wentLiveAt } from './went-live.ts';
import { waveCourse, waveCourseOf } from './packet/wave-course.ts';
import { markShape, sideAhead, waveOutline, waveOutlineOf, waveStatus } from './packet/wave-outline.ts';
import type { TrailRow } from './shape/trail-page.ts';
import { rolloutMark } from './status.ts';

/** Goes up with every change of how contents are printed: the same layout prints the same contents to the same bytes. */
export const PACKET_LAYOUT = 4;
/** Layouts that are printed still, so that packets in people's hands can be verified. */
export const KNOWN_LAYOUTS: readonly number[] = [3, PACKET_LAYOUT];
/** From this layout on a packet says which workstations its record was written at. */
const WITH_SYNC = 4;

const shape = z.strictObject({
  format: z.literal('wavebook-packet/1'),
  layout: z.int().min(1),
  app: z.strictObject({ version: text, build: text }),
  generated: instant,
  book: z.strictObject({ id: bookId, name: text, site: text, zone: text }),
  record: z.strictObject({
    kind: z.enum(['rollout', 'wave']),
    id: z.uuid(),
    number: text,
    title: text,
    revision: z.int().min(1),
  }),
  /** How far the log went, and the hash of its last line; null where the caller does not say. */
  log: z.strictObject({ position: count, head: text.nullable(), intact: z.boolean() }),
  rollout: z.strictObject({
    id: z.uuid(),
    number: text,
    title: text,
    class: rolloutClass,
    revision: z.int(),
    revisedAt: instant,
    ownerName: text,
    authors: z.array(text).readonly(),
    status: markShape,
    ended: z.strictObject({ at: instant, byName: text, reason: text.nullable() }).nullable(),
  }),
  approved: z.boolean(),
  asked: z.enum(['approve-plan', 'go-live', 'hand-over', 'resume', 'nothing']),
  plan: gateCheck,
  ahead: gate.nullable(),
  sections: z.strictObject({
    plan: planSections,
    kept: keptSections.nullable(),
    wave: waveSections.nullable(),
  }),
  routes: z.array(packetRoute).readonly(),
  signatures: z.array(packetSignature).readonly(),
  papers: z.array(packetPaper).readonly(),
  sittings: z.array(packetSitting).readonly(),
  wave: waveCourse.nullable(),
  training: packetTraining.nullable(),
  waves: z.array(waveOutline).readonly(),
  course: packetCourse,
  packets: z.array(earlierPacket).readonly(),
  trail: packetTrail,
  /** Absent before layout 4. */
  sync: packetSync.optional(),
});
/** All that a packet of a rollout or a wave prints, as plain JSON of safe integers: enough to print it again. */
export const packetShape = shape.refine(({ layout, sync }) => (sync !== undefined) === layout >= WITH_SYNC, {
  path: ['sync'],
});
export type PacketContents = Readonly<z.infer<typeof packetShape>>;

/** The moment and the program a packet is made by. `position`: events in the log; `trail`: rows about the rollout, in any order. */
export interface PacketMoment {
  readonly now: Instant;
  readonly intact: boolean;
  readonly trail: readonly TrailRow[];
  readonly position: number;
  readonly head?: string | null;
  readonly app: { readonly version: string; readonly build: string };
  readonly sync: SyncMoment;
}

/** The contents of a packet of the rollout, or of one of its waves. Throws when the state does not hold the record. */
export function packetContents(
  state: BookState,
  rolloutId: string,
  waveId: string | null,
  moment: PacketMoment,
): PacketContents {
  const rollout = state.rollouts.get(rolloutId as Rollout['id']);
  const wave = waveId === null ? null : rollout?.waves.find((one) => one.id === waveId);
  if (rollout === undefined || wave === undefined || state.book === null)
    throw new Error(`no record to make a packet of: ${rolloutId} ${waveId}`);
  const { id, name, site, zone } = state.book;
  const trail = packetTrailOf(moment.trail, rollout.id, waveId);
  return {
    format: 'wavebook-packet/1',
    layout: PACKET_LAYOUT,
    app: moment.app,
    generated: moment.now,
    book: { id, name, site, zone },
    record: recordOf(rollout, wave),
    log: { position: moment.position, head: moment.head ?? null, intact: moment.intact },
    rollout: rolloutFacts(state, rollout, moment),
    ...standingOf(state, rollout, wave, moment),
    sections: {
      plan: planSectionsOf(rollout),
      kept: wave?.kept ?? null,
      wave: wave === null ? null : waveSectionsOf(rollout, wave),
    },
    routes: packetRoutes(state, rollout, wave, moment),
    signatures: packetSignatures(state, rollout, wave, trail.rows),
    papers: packetPapersOf(state, rollout, wave),
    sittings: packetSittingsOf(state, rollout, wave),
    wave: wave === null ? null : waveCourseOf(state, rollout, wave, waveStatus(state, rollout, wave, moment)),
    training: wave === null ? null : packetTrainingOf(state, wave, moment.now),
    waves: wavesShown(rollout, wave).map((one) => waveOutlineOf(state, rollout, one, moment)),
    course: packetCourseOf(state, rollout, wave),
    packets: earlierPackets(state, wave?.id ?? rollout.id, trail),
    trail,
    sync: packetSyncOf(state, { rollout, wave, rows: trail.rows }, moment.sync),
  };
}

function recordOf(rollout: Rollout, wave: Wave | null): PacketContents['record'] {
  const { id, number, title } = wave ?? rollout;
  return { kind: wave === null ? 'rollout' : 'wave', id, number, title, revision: rollout.revision };
}

function rolloutFacts(state: BookState, rollout: Rollout, moment: PacketMoment): PacketContents['rollout'] {
  const { id, number, title, class: kind, revision, revisedAt, owner, authors, state: stage } = rollout;
  const ended =
    stage.kind === 'open'
      ? null
      : {
          at: stage.at,
          byName: accountName(state, stage.by),
          reason: stage.kind === 'cancelled' ? stage.reason : null,
        };
  return {
    id,
    number,
    title,
    class: kind,
    revision,
    revisedAt,
    ownerName: accountName(state, owner),
    authors: authors.map((one) => accountName(state, one)),
    status: rolloutMark(
      rollout,
      rollout.waves.map((wave) => waveStatus(state, rollout, wave, moment)),
    ),
    ended,
  };
}

function standingOf(
  state: BookState,
  rollout: Rollout,
  wave: Wave | null,
  moment: PacketMoment,
): Pick<PacketContents, 'approved' | 'asked' | 'plan' | 'ahead'> {
  const side = wave === null ? null : sideAhead(wave);
  return {
    approved: isApproved(state, rollout, wave, moment.now),
    asked: whatIsAsked(state, rollout, wave, moment.now),
    plan: planCheck(rollout, state, moment.now),
    ahead: wave === null || side === null ? null : gateOf(state, rollout, wave, side, moment),
  };
}

/** A rollout shows all its waves, a wave those that went live before it. */
function wavesShown(rollout: Rollout, wave: Wave | null): readonly Wave[] {
  if (wave === null) return rollout.waves;
  const own = wentLiveAt(wave) ?? wave.timing.goLive;
  return rollout.waves.filter((one) => one.id !== wave.id && (wentLiveAt(one)?.ms ?? own.ms) < own.ms);
}
