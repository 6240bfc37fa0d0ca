import { z } from 'zod';
import { itemId, personId, recordId } from '../../domain/ids.ts';
import { person } from '../../domain/person.ts';
import { itemVersion, trainingItem, trainingRecord } from '../../domain/training.ts';
import { said } from '../../kernel/text.ts';
import { importSummary } from '../catalog/people-events.ts';

const kind = <Name extends string>(name: Name) => z.literal(name);
const source = importSummary.pick({ shape: true, file: true });

export const peopleCommands = [
  z.strictObject({ kind: kind('people.import'), source, people: z.array(person).max(200_000) }),
  z.strictObject({ kind: kind('person.set'), person, reason: said(2000) }),
  z.strictObject({ kind: kind('item.define'), item: trainingItem }),
  z.strictObject({
    kind: kind('item.change'),
    item: trainingItem.omit({ versions: true }),
    reason: said(2000),
  }),
  z.strictObject({ kind: kind('item.version'), id: itemId, version: itemVersion }),
  /** One record for each person named: a group session is recorded once. */
  z.strictObject({
    kind: kind('training.record'),
    people: z.array(personId).min(1).max(500),
    record: trainingRecord.omit({ id: true, person: true, source: true }),
  }),
  z.strictObject({
    kind: kind('training.import'),
    source,
    records: z.array(trainingRecord.omit({ id: true, source: true })).max(2_000_000),
  }),
  z.strictObject({ kind: kind('training.withdraw'), id: recordId, person: personId, reason: said(2000) }),
] as const;
