import type { HeldHalt } from '../domain/rollout.ts';
import type { GateSide } from '../domain/wave.ts';
import { instant } from '../kernel/instant.ts';
import type { Refusal } from '../kernel/result.ts';
import type { GateCheck } from '../views/shape/gate.ts';
import { instantText } from './when.ts';

type Data = Refusal['data'];

/** What goes with a refusal, read without trusting it: an older or newer host may send less. */
export function textOf(data: Data, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function numberOf(data: Data, key: string): number | null {
  const value = data[key];
  return typeof value === 'number' ? value : null;
}

/** A moment in full; '' where none was sent. */
export function momentOf(data: Data, key: string): string {
  const read = instant.safeParse(data[key]);
  return read.success ? instantText(read.data) : '';
}

export function textsOf(data: Data, key: string): readonly string[] {
  const value = data[key];
  return Array.isArray(value)
    ? value
        .filter((one): one is string | number => typeof one === 'string' || typeof one === 'number')
        .map(String)
    : [];
}

export function sideOf(data: Data): GateSide {
  return data['side'] === 'exit' ? 'exit' : 'entry';
}

/** Checks come from our own gate; anything without blockers is left out. */
export function checksOf(data: Data): readonly GateCheck[] {
  const value = data['checks'] ?? (data['check'] === undefined ? [] : [data['check']]);
  return Array.isArray(value)
    ? (value as unknown as readonly GateCheck[]).filter((check) =>
        Array.isArray((check as GateCheck | null)?.blockers),
      )
    : [];
}

export function haltsOf(data: Data): readonly Pick<HeldHalt, 'seen' | 'at' | 'by'>[] {
  const value = data['halts'];
  return Array.isArray(value)
    ? ((value as unknown as readonly (HeldHalt | null)[]).filter(
        (one) => one?.at !== undefined,
      ) as readonly HeldHalt[])
    : [];
}

export function problemsOf(data: Data): readonly { readonly path: string; readonly message: string }[] {
  const value = data['problems'];
  const list = Array.isArray(value)
    ? (value as unknown as readonly ({ path: string; message: string } | null)[])
    : [];
  return list.flatMap((one) =>
    typeof one?.path === 'string' && typeof one.message === 'string' ? [one] : [],
  );
}
