import type { ReactElement } from 'react';
import type { Role } from '../../../shared/domain/account.ts';
import { CheckGroup } from '../../parts/form/check-group.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts } from '../../strings/en/accounts.ts';
import { roleWord } from '../../strings/en/terms.ts';
import type { SiteAnswers } from './site-answers.ts';
import { useSites } from './use-sites.ts';

const words = accounts.fields;

export type WhereFieldProps = {
  readonly role: Role;
  /** Undefined is everywhere. */
  readonly value: SiteAnswers | undefined;
  readonly onChange: (value: SiteAnswers | undefined) => void;
  readonly error: string | undefined;
};

const options = [
  { value: 'everywhere', label: words.everywhere },
  { value: 'some', label: words.someSites },
];

/** Whether a function is held at every site, or only at those named. */
export function WhereField({ role, value, onChange, error }: WhereFieldProps): ReactElement {
  const name = `where-${role}`;
  const all = (to: string): void => onChange(to === 'some' ? { chosen: [], other: '' } : undefined);
  return (
    <div className="wb-where">
      <SelectField
        name={name}
        label={words.where(roleWord(role))}
        value={value === undefined ? 'everywhere' : 'some'}
        options={options}
        error={error}
        onChange={all}
      />
      {value === undefined ? null : <Sites role={role} value={value} onChange={onChange} />}
    </div>
  );
}

function Sites({
  role,
  value,
  onChange,
}: {
  readonly role: Role;
  readonly value: SiteAnswers;
  readonly onChange: (value: SiteAnswers) => void;
}): ReactElement {
  const sites = useSites();
  const known = [...sites, ...value.chosen.filter((site) => !sites.includes(site))];
  return (
    <>
      <CheckGroup
        name={`sites-${role}`}
        label={words.sites(roleWord(role))}
        choices={known.map((site) => ({ value: site, label: site }))}
        chosen={value.chosen}
        onChange={(chosen) => onChange({ ...value, chosen })}
      />
      <TextField
        name={`other-${role}`}
        label={words.otherSites(roleWord(role))}
        hint={words.otherSitesHint}
        value={value.other}
        onChange={(other) => onChange({ ...value, other })}
      />
    </>
  );
}
