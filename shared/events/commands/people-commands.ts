import { z } from 'zod';
import { importId, importMapId, itemId, personId, recordId, rolloutId } from '../../domain/ids.ts';
import { measure } from '../../domain/measure.ts';
import { person } from '../../domain/person.ts';
import { itemVersion, signedAs, trainingItem, trainingRecord } from '../../domain/training.ts';
import { prose, said } from '../../kernel/text.ts';
import { importMap } from '../catalog/people-events.ts';

const kind = <Name extends string>(name: Name) => z.literal(name);
const session = {
  people: z.array(personId).min(1).max(500),
  record: trainingRecord.omit({ id: true, person: true, source: true, session: true }),
};

/** Files are taken in by the `imports` procedures, which read, judge and commit them as one action. */
export const peopleCommands = [
  z.strictObject({ kind: kind('person.set'), person, reason: said(2000) }),
  z.strictObject({ kind: kind('item.define'), item: trainingItem }),
  z.strictObject({
    kind: kind('item.change'),
    item: trainingItem.omit({ versions: true }),
    reason: said(2000),
  }),
  z.strictObject({ kind: kind('item.version'), id: itemId, version: itemVersion }),
  /** One record for each person named: a group session is recorded once. */
  z.strictObject({ kind: kind('training.record'), ...session }),
  z.strictObject({ kind: kind('training.withdraw'), id: recordId, person: personId, reason: said(2000) }),
  z.strictObject({ kind: kind('import.reverse'), id: importId, reason: said(2000) }),
  /** Under a name that is there already, the map is replaced. */
  z.strictObject({ kind: kind('import-map.save'), map: importMap.omit({ id: true }) }),
  z.strictObject({ kind: kind('import-map.withdraw'), id: importMapId, reason: prose(2000).default('') }),
  z.strictObject({
    kind: kind('measure.define'),
    rollout: rolloutId,
    measure: measure.omit({ id: true }),
  }),
] as const;

export const signedPeopleCommands = [
  /** Records a session and signs it as its trainer in one act. */
  z.strictObject({
    kind: kind('training.record-signed'),
    ...session,
    comment: prose(2000).default(''),
  }),
  /** Signs records already made: as their trainer, or as the person trained. */
  z.strictObject({
    kind: kind('training.sign'),
    as: signedAs,
    records: z
      .array(z.strictObject({ person: personId, id: recordId }))
      .min(1)
      .max(500),
    comment: prose(2000).default(''),
  }),
] as const;
