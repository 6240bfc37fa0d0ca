import type { ItemVersion, TrainingItem } from '../../domain/training.ts';
import { change } from '../en/field.ts';
import { training } from '../en/training.ts';
import { trail as say } from '../en/trail.ts';
import { listText } from '../count.ts';
import { methodsText, retrainingText, whomText } from '../training-terms.ts';
import { dayText } from '../when.ts';
import { itemText, type Lookup } from './lookup.ts';
import { labelledText, type Fields } from './value-text.ts';

/** "v2 from Fri 1 May 2026", each with who is trained again where that is not everybody. */
export function versionsText(versions: readonly ItemVersion[]): string {
  if (versions.length === 0) return say.none;
  return versions
    .map(({ version, effective, retraining }) => {
      const from = say.from(change.version(version), dayText(effective));
      return retraining.rule === 'all' ? from : say.because(from, retrainingText(retraining));
    })
    .join('; ');
}

/** What an item says of itself besides its versions, in words, field by field. */
export function itemFields(lookup: Lookup, item: Omit<TrainingItem, 'versions'>): Fields {
  const { title, assessed, validDays, methods, trainerHolds, signedBy, equivalents, neededBy } = item;
  const signers = (['trainee', 'trainer'] as const).filter((as) => signedBy[as]);
  return {
    title,
    assessed,
    validDays: validDays ?? change.forEver,
    methods: methodsText(methods),
    trainerHolds: trainerHolds === null ? null : itemText(lookup, trainerHolds),
    signedBy: listText(signers.map((as) => training.signedAs[as])),
    equivalents: equivalents.map((one) => training.equivalent(one.item, one.from, one.version)),
    neededBy: neededBy === null ? null : whomText(neededBy),
  };
}

/** A new item: its versions, and what of the rest asks for something. */
export function newItemText(lookup: Lookup, item: TrainingItem): string {
  const { title: _title, ...fields } = itemFields(lookup, item);
  const asked = Object.entries({ ...fields, validDays: item.validDays }).filter(
    ([, value]) =>
      ![null, '', false].includes(value as never) && !(Array.isArray(value) && value.length === 0),
  );
  const versions = versionsText(item.versions);
  return [versions, labelledText(Object.fromEntries(asked))].filter((text) => text !== '').join('; ');
}
