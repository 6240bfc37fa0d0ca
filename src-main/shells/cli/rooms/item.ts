import type { Result } from '../../../../shared/kernel/result.ts';
import type { ItemPage } from '../../../../shared/views/shape/item-page.ts';
import { countText } from '../../../../shared/words/count.ts';
import { gate } from '../../../../shared/words/en/gate.ts';
import { methodsText, retrainingText, whomText } from '../../../../shared/words/training-terms.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { section, under } from '../text-table.ts';

export const item: Room = {
  name: 'item',
  usage: 'ID',
  about:
    'Show a training item: its versions, who lacks it where, what runs out, and who may train others on it.',
  options: {},
  run: async (given, io) => {
    const [id, ...rest] = given.words;
    if (id === undefined || rest.length > 0) throw new Unusable('Which item? wavebook item ID.');
    return atBook(given, io, async (desk) => {
      const page = (await desk.query('read.item', { id })) as Result<ItemPage>;
      return page.ok
        ? sayDone(page.value, given, io, (one) => itemLines(one).join('\n'))
        : sayRefused(page.refusal, given, io);
    });
  },
};

function itemLines(page: ItemPage): readonly string[] {
  const { item: of, version, required, trained, lacking, expiring, incidents, trainers } = page;
  return [
    `${gate.itemVersion(of.id, version)} ${of.title}: ${trained} of ${countText(required, 'person', 'people')} who need it trained`,
    ...under(askedFor(page)),
    ...section(
      'Versions',
      of.versions.map((one) => [
        `v${one.version}`,
        `from ${one.effective}`,
        retrainingText(one.retraining),
        one.note,
      ]),
    ),
    ...section(
      'Who lacks it',
      lacking.map(({ waveNumber, person, name, cause }) => [waveNumber, person, name, gate.cause[cause]]),
    ),
    ...section(
      'Runs out',
      expiring.map(({ until, person, name }) => [until, person, name]),
    ),
    ...section(
      'Incidents that point at it',
      incidents.map(({ number, waveTitle, severity, what }) => [number, waveTitle, severity, what]),
    ),
    ...section(
      'May train others',
      trainers.map(({ id, name }) => [id, name]),
    ),
  ];
}

/** What a record must be to count. */
function askedFor({ item: of }: ItemPage): readonly (readonly string[])[] {
  const signers = [...(of.signedBy.trainee ? ['trainee'] : []), ...(of.signedBy.trainer ? ['trainer'] : [])];
  return [
    ...(of.assessed ? [['counts', 'only as a passed assessment']] : []),
    ...(of.methods.length > 0 ? [['methods', methodsText(of.methods)]] : []),
    ...(of.validDays === null ? [] : [['valid', countText(of.validDays, 'day', 'days')]]),
    ...(of.trainerHolds === null ? [] : [['trainer holds', of.trainerHolds]]),
    ...(signers.length > 0 ? [['signed by', signers.join(' and ')]] : []),
    ...(of.neededBy === null ? [] : [['needed by', whomText(of.neededBy)]]),
    ...of.equivalents.map((one) => [
      'also counts',
      `${one.item} from v${one.from} as v${one.version}: ${one.note}`,
    ]),
  ];
}
