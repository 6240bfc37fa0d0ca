import type { Role } from '../domain/account.ts';
import type { Meaning } from '../domain/signature.ts';
import type { ConflictData, ConflictSideData } from '../views/shape/conflict-data.ts';
import type { ConflictSide, ConflictView } from '../views/shape/sync-page.ts';
import { conflictTitle } from './conflict-title.ts';
import { conflict as say } from './en/conflict.ts';
import { roleTitles } from './en/role.ts';
import { meaningWord } from './meanings.ts';
import { roleTitle } from './roles.ts';
import { shortened } from './shortened.ts';
import { differingFields, fieldNoun, valuesText } from './trail/conflict-text.ts';
import type { Lookup } from './trail/lookup.ts';
import { instantText } from './when.ts';

/** A conflict in words: of what, both values side by side, what stays closed, which signatures are touched. Names are of the present state. */
export function conflictView(data: ConflictData, lookup: Lookup): ConflictView {
  const { id, of, sides, closed, signatures, settled, mine } = data;
  const { each, before, held } = textsOf(data, lookup);
  const short = shortened([...each, before]);
  return {
    id,
    title: titleOf(data),
    field: nounOf(data)[0],
    rollout: of.rollout,
    wave: of.wave,
    sides: sides.map((side, i) => sideOf(side, short[i] ?? '', each[i] ?? '')),
    before: short.at(-1) ?? '',
    closed: closed.map(({ side, title }) => say.closed[side](title)),
    signatures: signatures.map(({ meaning, name, record, at }) =>
      say.signature(meaningWord(meaning as Meaning), name, record, instantText(at)),
    ),
    settled:
      settled === null
        ? null
        : { at: settled.at, by: settled.by, reason: settled.reason, text: held ?? '', how: settled.how },
    mine,
    settlers: data.settlers.map(({ name, role }) => ({ name, role: roleTitle(role) })),
  };
}

/** Of each side, of what stood before, and of what holds since, the whole text; of records only the parts in which the sides differ. */
function textsOf(
  { key, sides, before, settled }: Pick<ConflictData, 'key' | 'sides' | 'before' | 'settled'>,
  lookup: Lookup,
): { readonly each: readonly string[]; readonly before: string; readonly held: string | null } {
  const values = [...sides.map(({ value }) => value), before, ...(settled === null ? [] : [settled.value])];
  const texts = valuesText(lookup, key, values, sides.length);
  return {
    each: texts.slice(0, sides.length),
    before: texts[sides.length] ?? '',
    held: texts[sides.length + 1] ?? null,
  };
}

/** "Two go-live dates for Plant Nord, lines 1 and 2"; equal values count once. */
function titleOf(data: ConflictData): string {
  const { field, sides, record } = data;
  const values = new Set(sides.map(({ value }) => JSON.stringify(value))).size;
  return conflictTitle({ field, record: recordOf(record), sides: values }, nounOf(data));
}

/** Of a wave's dates the one that differs, where it is one. */
function nounOf({ field, sides }: Pick<ConflictData, 'field' | 'sides'>): readonly [string, string] {
  if (field !== 'wave.timing') return fieldNoun(field);
  const [differs, ...more] = differingFields(sides.map(({ value }) => value));
  if (more.length > 0) return fieldNoun(field);
  return differs === 'goLive' ? say.goLive : differs === 'exit' ? say.exit : fieldNoun(field);
}

function recordOf({ number, title, part }: ConflictData['record']): string {
  const record = title || number || say.book;
  return part === '' ? record : say.partOf(part, record);
}

function sideOf(
  { event, by, role, at, device, reason }: ConflictSideData,
  text: string,
  whole: string,
): ConflictSide {
  return {
    event,
    text,
    ...(text === whole ? {} : { whole }),
    by: by || say.nobody,
    role: role === null ? say.notAFunction : Object.hasOwn(roleTitles, role) ? roleTitle(role as Role) : role,
    at,
    device,
    reason,
  };
}
