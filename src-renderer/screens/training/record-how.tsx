import type { ReactElement } from 'react';
import { offsetText } from '../../../shared/kernel/instant.ts';
import { useDesk } from '../../app/desk.ts';
import { instantAt } from '../../app/zone.ts';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { recordTraining as words } from '../../strings/en/record-training.ts';
import { calendarText } from '../../strings/en/time.ts';
import { Tile } from '../wave/tile.tsx';
import type { Method, Result } from './record-answers.ts';
import { methodOf, offeredMethods, versionOf } from './record-answers.ts';
import { Wrong } from './record-who.tsx';
import type { WrongOf } from './signable-dialog.tsx';
import { TrainerField } from './trainer-field.tsx';
import type { RecordForm } from './use-record.ts';

type PartProps = { readonly form: RecordForm; readonly wrong: WrongOf };

function Version({ form }: { readonly form: RecordForm }): ReactElement | null {
  const { facts, answers, set } = form;
  if (facts === null || facts.item.versions.length === 0) return null;
  const labelOf = (version: number, effective: string): string => {
    if (version === facts.version) return words.inForce(version);
    return version > (facts.version ?? 0)
      ? words.coming(version, calendarText(effective))
      : words.versionOf(version);
  };
  const options = [...facts.item.versions]
    .sort((a, b) => b.version - a.version)
    .map(({ version, effective }) => ({ value: String(version), label: labelOf(version, effective) }));
  return (
    <SelectField
      name="record-version"
      label={words.version}
      value={String(versionOf(answers, facts) ?? '')}
      options={options}
      onChange={(version) => set({ version: Number(version) })}
    />
  );
}

const results: readonly Result[] = ['passed', 'completed', 'failed'];

function Results({ form, wrong }: PartProps): ReactElement {
  const assessed = form.facts?.item.assessed === true;
  return (
    <>
      <Wrong words={wrong('record-result')} />
      <div className="wb-tiles-list wb-tiles-tight" id="record-result" tabIndex={-1}>
        {results.map((value) => (
          <Tile
            key={value}
            kind="radio"
            group="record-result"
            value={value}
            on={form.answers.result === value}
            onChange={() => form.set({ result: value })}
            title={<b>{words.results[value].title}</b>}
            detail={assessed && value === 'completed' ? words.onlyPassed : words.results[value].detail}
          />
        ))}
      </div>
    </>
  );
}

function MethodField({ form }: { readonly form: RecordForm }): ReactElement {
  const { facts, answers, set } = form;
  const options = offeredMethods(facts).map(({ method, counts }) => ({
    value: method,
    label: counts ? words.methods[method] : words.methodShort(words.methods[method]),
  }));
  return (
    <SelectField
      name="record-method"
      label={words.method}
      value={methodOf(answers, facts)}
      options={options}
      onChange={(method) => set({ method: method as Method })}
    />
  );
}

/** The zone at the line at the moment typed, so that summer time is that of the day. */
function useZone(on: string): string {
  const { book, now } = useDesk();
  const wall = readWallTime(on);
  return offsetText((wall === null ? now : instantAt(wall, book.zone)).offset);
}

export function RecordHow({ form, wrong }: PartProps): ReactElement {
  const { answers, set } = form;
  const zone = useZone(answers.on);
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>3 {words.how}</b>
      </legend>
      <Results form={form} wrong={wrong} />
      <Version form={form} />
      <MethodField form={form} />
      <TrainerField form={form} wrong={wrong} />
      <DateTimeField
        name="record-on"
        label={words.on}
        value={answers.on}
        zone={zone}
        error={wrong('record-on')}
        onChange={(on) => set({ on })}
      />
      <TextField
        name="record-evidence"
        label={words.evidence}
        hint={words.evidenceHint}
        value={answers.evidence}
        onChange={(evidence) => set({ evidence })}
      />
    </fieldset>
  );
}
