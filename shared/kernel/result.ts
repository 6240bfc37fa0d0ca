import type { Json } from './json.ts';

/** Why something did not happen: a code for programs, data for the sentence. Not an exception. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly data: { readonly [key: string]: Json };
}

export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<Code> };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  data: Refusal['data'] = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, data } };
}
