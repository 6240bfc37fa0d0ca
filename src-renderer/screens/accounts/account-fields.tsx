import type { ReactElement } from 'react';
import { accountId, personId } from '../../../shared/domain/ids.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { bindFields } from '../../app/answers.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { RosterField } from '../people/roster-field.tsx';
import type { FunctionAnswers } from './role-fields.tsx';
import { RoleFields } from './role-fields.tsx';
import { siteErrors } from './site-answers.ts';

/** Who somebody is and what they may act in, as typed. */
export interface AccountAnswers extends FunctionAnswers {
  readonly name: string;
  readonly title: string;
  /** The id of who they are on the roster; empty is nobody on it. */
  readonly person: string;
}

export function accountErrors({ name, title, roles, where, person }: AccountAnswers): readonly FormError[] {
  const { need } = words;
  return [
    ...empties([
      ['name', name, need.name],
      ['title', title, need.title],
    ]),
    ...(roles.length === 0 ? [{ name: 'roles', words: need.roles }] : []),
    ...siteErrors({ roles, where }),
    ...personErrors(person, roles),
  ];
}

function personErrors(person: string, roles: FunctionAnswers['roles']): readonly FormError[] {
  if (person.trim() === '')
    return roles.includes('trainee') ? [{ name: 'person', words: words.need.trainee }] : [];
  return personId.safeParse(person.trim()).success ? [] : [{ name: 'person', words: words.need.person }];
}

/** Who of the roster the answers name; null is nobody. */
export function personOf({ person }: AccountAnswers): PersonId | null {
  return person.trim() === '' ? null : personId.parse(person.trim());
}

/** A sign-in id is the site's own, but not every text can be one. */
export function idErrors(id: string): readonly FormError[] {
  if (id.trim() === '') return [{ name: 'id', words: words.need.id }];
  return accountId.safeParse(id.trim()).success ? [] : [{ name: 'id', words: words.need.badId }];
}

export type AccountFieldsProps<Answers extends AccountAnswers> = {
  readonly value: Answers;
  readonly onChange: (value: Answers) => void;
  readonly wrong: (name: string) => string | undefined;
};

export function AccountFields<Answers extends AccountAnswers>(
  props: AccountFieldsProps<Answers>,
): ReactElement {
  const { value, onChange, wrong } = props;
  const names: Pick<AccountAnswers, 'name' | 'title' | 'person'> = value;
  const of = bindFields(names, (part) => onChange({ ...value, ...part }), wrong);
  return (
    <>
      <div className="wb-two-fields">
        <TextField {...of('name')} label={words.fields.name} hint={words.fields.nameHint} autoFocus />
        <TextField {...of('title')} label={words.fields.title} hint={words.fields.titleHint} />
      </div>
      <RoleFields
        value={value}
        onChange={({ roles, where }) => onChange({ ...value, roles, where })}
        wrong={wrong}
      />
      <RosterField {...of('person')} label={words.fields.person} hint={words.fields.personHint} />
    </>
  );
}
