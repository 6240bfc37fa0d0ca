import { may, type Account } from '../../domain/account.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { HeldRecord, SignedAs, TrainingItem } from '../../domain/training.ts';
import type { BookState } from '../../events/state.ts';
import { rolesFor } from '../../events/rights.ts';
import { accountName } from '../account-name.ts';
import type { RecordView } from '../shape/person-page.ts';
import { unknownItem } from '../training/asked-item.ts';
import { missingSignatures } from '../training/record-lacks.ts';

/** All records of a person, newest first, withdrawn ones among them; `yours` is what `viewer` may sign. */
export function recordViews(
  state: BookState,
  person: PersonId,
  viewer: Account | null,
): readonly RecordView[] {
  return (state.training.get(person) ?? [])
    .map((held) => recordView(state, held, viewer))
    .sort((a, b) => b.on.ms - a.on.ms);
}

function recordView(state: BookState, held: HeldRecord, viewer: Account | null): RecordView {
  const { id, item, version, method, trainer, on, result, evidence, source, withdrawn } = held;
  const known = state.items.get(item) ?? unknownItem(item);
  const missing = withdrawn === null ? missingOf(held, known) : [];
  return {
    id,
    item,
    title: known.title,
    version,
    method,
    trainer,
    on,
    result,
    evidence,
    source: source === null ? null : { id: source, file: state.imports.get(source)?.file.name ?? '' },
    signatures: held.signatures.map(({ as, statement }) => ({ as, name: statement.name, at: statement.at })),
    missing,
    yours: missing.find((as) => maySign(held, as, viewer)) ?? null,
    withdrawn: withdrawn === null ? null : { ...withdrawn, byName: accountName(state, withdrawn.by) },
  };
}

/** A failed attempt counts against somebody with or without signatures. */
function missingOf(held: HeldRecord, item: TrainingItem): readonly SignedAs[] {
  return held.result === 'failed' ? [] : missingSignatures(held, item);
}

/** As the person trained their own; as trainer those they gave, and never their own. */
function maySign(held: HeldRecord, as: SignedAs, viewer: Account | null): boolean {
  if (viewer === null || !may(viewer, ...rolesFor({ kind: 'training.sign' }))) return false;
  const own = viewer.person === held.person;
  if (as === 'trainee') return own;
  const gave = held.trainerId === null ? viewer.name === held.trainer : viewer.person === held.trainerId;
  return gave && !own;
}
