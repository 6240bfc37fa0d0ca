import type { Result } from '../../../../shared/kernel/result.ts';
import type { PersonPage, RecordView } from '../../../../shared/views/shape/person-page.ts';
import { instantText } from '../../../../shared/words/when.ts';
import { cellWord } from '../../../../shared/words/matrix-words.ts';
import { markWord } from '../../../../shared/words/status.ts';
import { methodsText } from '../../../../shared/words/training-terms.ts';
import { fieldWord } from '../../../../shared/words/import-words.ts';
import { gate } from '../../../../shared/words/en/gate.ts';
import { training } from '../../../../shared/words/en/training.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { section, under } from '../text-table.ts';

export const person: Room = {
  name: 'person',
  usage: 'ID',
  about: 'Show somebody of the roster: where they go live, what they need and were trained on, every change.',
  options: {},
  run: async (given, io) => {
    const [id, ...rest] = given.words;
    if (id === undefined || rest.length > 0) throw new Unusable('Who? wavebook person ID.');
    return atBook(given, io, async (desk) => {
      const page = (await desk.query('read.person', { id })) as Result<PersonPage>;
      return page.ok
        ? sayDone(page.value, given, io, (one) => personLines(one).join('\n'))
        : sayRefused(page.refusal, given, io);
    });
  },
};

function personLines({
  person: who,
  name,
  manager,
  waves,
  needs,
  records,
  history,
}: PersonPage): readonly string[] {
  const about = { ...who, manager: manager?.name ?? who.manager };
  const known = Object.entries(about).filter(
    ([field, value]) => value !== null && !['id', 'given', 'family'].includes(field),
  );
  return [
    `${who.id} ${name}`,
    ...under(known.map(([field, value]) => [fieldWord(field), value ?? ''])),
    ...section(
      'Waves',
      waves.map((wave) => [
        wave.number,
        wave.waveTitle,
        markWord(`wave/${wave.mark}`),
        wave.joiner ? 'late joiner' : '',
      ]),
    ),
    ...section(
      'Needs',
      needs.map(({ item, version, title, cell }) => [gate.itemVersion(item, version), title, cellWord(cell)]),
    ),
    ...section('Training, newest first', records.map(recordCells)),
    ...section(
      'Changes, newest first',
      history.map(({ at, kind, byName, file, fields }) => [
        instantText(at),
        byName ?? 'nobody',
        kind === 'changed'
          ? fields
              .map(
                ({ field, old, new: fresh }) =>
                  `${fieldWord(field)} ${old ?? '(none)'} -> ${fresh ?? '(none)'}`,
              )
              .join(', ')
          : kind,
        file === null ? '' : `from ${file}`,
      ]),
    ),
  ];
}

function recordCells({
  on,
  item,
  version,
  title,
  method,
  result,
  trainer,
  missing,
  withdrawn,
  source,
}: RecordView): readonly string[] {
  const state =
    withdrawn !== null
      ? `withdrawn: ${withdrawn.reason}`
      : missing.length > 0
        ? `signature missing: ${missing.map((one) => training.signedAs[one]).join(', ')}`
        : '';
  return [
    instantText(on),
    gate.itemVersion(item, version),
    title,
    `${methodsText([method])}, ${training.result[result]}`,
    trainer ?? '',
    source === null ? '' : `from ${source.file}`,
    state,
  ];
}
