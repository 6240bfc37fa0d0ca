import type { ReactElement } from 'react';
import { bindFields } from '../../app/answers.ts';
import type { BoundField } from '../../app/answers.ts';
import { allZones } from '../../app/zone.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { firstRun } from '../../strings/en/first-run.ts';
import type { NewBookAnswers } from './new-book-answers.ts';

const words = firstRun.fresh;

export type NewBookFieldsProps = {
  readonly value: NewBookAnswers;
  readonly onChange: (value: NewBookAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** A zone typed, with the system's list to choose from; a select of 400 would be worse. */
function ZoneField(field: BoundField): ReactElement {
  return (
    <div>
      <TextField {...field} label={words.zone} hint={words.zoneHint} list="zones" />
      <datalist id="zones">
        {allZones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}

export function BookFields({ value, onChange, wrong }: NewBookFieldsProps): ReactElement {
  const of = bindFields(value, onChange, wrong);
  return (
    <>
      <TextField {...of('name')} label={words.name} hint={words.nameHint} autoFocus />
      <div className="wb-two-fields">
        <TextField {...of('site')} label={words.site} hint={words.siteHint} />
        <ZoneField {...of('zone')} />
      </div>
    </>
  );
}

export function AdministratorFields({ value, onChange, wrong }: NewBookFieldsProps): ReactElement {
  const of = bindFields(value, onChange, wrong);
  return (
    <>
      <h2 className="wb-form-part">{words.adminLegend}</h2>
      <p className="wb-small wb-second">{words.adminNote}</p>
      <div className="wb-two-fields">
        <TextField
          {...of('adminName')}
          label={words.adminName}
          hint={words.adminNameHint}
          autoComplete="name"
        />
        <TextField {...of('adminTitle')} label={words.adminTitle} hint={words.adminTitleHint} />
      </div>
      <TextField {...of('adminId')} label={words.adminId} hint={words.adminIdHint} autoComplete="username" />
    </>
  );
}
