import { z } from 'zod';
import { role } from '../../domain/account.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { Rollout } from '../../domain/rollout.ts';
import { meaning, signature, voided, type HeldSignature } from '../../domain/signature.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { instant, type Instant } from '../../kernel/instant.ts';
import { accountName } from '../account-name.ts';
import { waveRoute } from '../gate.ts';
import { planRoute } from '../plan-check.ts';
import type { RouteView, StepView } from '../shape/gate.ts';
import type { TrailRow } from '../shape/trail-page.ts';
import { count, stepStatus, text } from './gate-schema.ts';

/** One e-signature whole: what it says, the key, the value, and what became of it. `position`: where it stands in the trail. */
export const packetSignature = signature.extend({
  on: z.enum(['rollout', 'wave']),
  step: z.uuid().nullable(),
  device: text,
  position: count.nullable(),
  /** Printed name of whom they signed for, by delegation. */
  onBehalfName: text.nullable(),
  void: voided.extend({ byName: text.nullable() }).nullable(),
  /** All public keys that the signer's account has had, oldest first. */
  keys: z.array(text).readonly(),
});
export type PacketSignature = Readonly<z.infer<typeof packetSignature>>;

const step = z.strictObject({
  id: text,
  role,
  meaning,
  name: text.nullable(),
  title: text.nullable(),
  status: stepStatus,
  asked: instant.nullable(),
  due: instant.nullable(),
  late: z.boolean(),
  also: z.array(role).readonly(),
  people: z.array(text).readonly(),
  need: count,
  must: z.array(role).readonly(),
  lacks: z.array(role).readonly(),
  /** Ids of the signatures and papers that count, and of those who abstained; `papers` wait for a witness. */
  answers: z.array(text).readonly(),
  abstained: z.array(text).readonly(),
  papers: z.array(text).readonly(),
  signature: text.nullable(),
});
export type PacketStep = Readonly<z.infer<typeof step>>;
export const packetRoute = z.strictObject({
  of: z.enum(['plan', 'entry', 'exit']),
  order: z.enum(['sequence', 'parallel']),
  signed: count,
  steps: z.array(step).readonly(),
});
export type PacketRoute = Readonly<z.infer<typeof packetRoute>>;

export function packetRoutes(
  state: BookState,
  rollout: Rollout,
  wave: Wave | null,
  moment: { readonly now: Instant },
): readonly PacketRoute[] {
  const plan = packetRouteOf('plan', planRoute(rollout, state, moment), state);
  if (wave === null) return [plan];
  return [
    packetRouteOf('entry', waveRoute(state, rollout, wave, 'entry', moment), state),
    packetRouteOf('exit', waveRoute(state, rollout, wave, 'exit', moment), state),
    plan,
  ];
}

function packetRouteOf(
  of: PacketRoute['of'],
  { order, signed, steps }: RouteView,
  state: BookState,
): PacketRoute {
  return {
    of,
    order,
    signed,
    steps: steps.map((one) => packetStep(one, state)),
  };
}

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

function packetStep(view: StepView, state: BookState): PacketStep {
  const { id, role: as, meaning: says, name, status, asked, due, late, also, need, must, lacks } = view;
  return {
    id,
    role: as,
    meaning: says,
    name,
    title: view.who === null ? null : (state.accounts.get(view.who as AccountId)?.title ?? null),
    status,
    asked,
    due,
    late,
    also,
    people: view.people.map((one) => one.name),
    need,
    must,
    lacks,
    answers: ids(view.answers),
    abstained: ids(view.abstained),
    papers: ids(view.papers),
    signature: view.signature?.id ?? null,
  };
}

/** Every signature of the record: for a wave its own and those on the plan it stands on. */
export function packetSignatures(
  state: BookState,
  rollout: Rollout,
  wave: Wave | null,
  trail: readonly TrailRow[],
): readonly PacketSignature[] {
  const rows = new Map(trail.map((row) => [`${row.actor}/${row.at.ms}`, row.position]));
  const from =
    (on: PacketSignature['on']) =>
    (held: HeldSignature): PacketSignature => {
      const { signer, at, device, onBehalf } = held.statement;
      return {
        id: held.id,
        statement: held.statement,
        key: held.key,
        value: held.value,
        step: held.step,
        on,
        device: state.devices.get(device)?.name ?? device,
        position: rows.get(`${signer}/${at.ms}`) ?? null,
        onBehalfName: onBehalf === undefined ? null : accountName(state, onBehalf),
        void:
          held.void === null
            ? null
            : { ...held.void, byName: held.void.by === null ? null : accountName(state, held.void.by) },
        keys: (state.accounts.get(signer)?.keys ?? []).map((key) => key.publicKey),
      };
    };
  return [
    ...(wave === null ? [] : wave.signatures.map(from('wave'))),
    ...rollout.signatures.map(from('rollout')),
  ];
}
