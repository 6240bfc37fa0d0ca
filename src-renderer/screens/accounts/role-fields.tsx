import type { ReactElement } from 'react';
import { role as roleSchema } from '../../../shared/domain/account.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import { HintAndError } from '../../parts/form/field.tsx';
import { accounts } from '../../strings/en/accounts.ts';
import { roleWord } from '../../strings/en/terms.ts';
import type { WhereAnswers } from './site-answers.ts';
import { WhereField } from './where-field.tsx';

export type FunctionAnswers = { readonly roles: readonly Role[]; readonly where: WhereAnswers };

export type RoleFieldsProps = {
  readonly value: FunctionAnswers;
  readonly onChange: (value: FunctionAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** The functions of an account, each with what it may do, and where it is held once it is chosen. */
export function RoleFields({ value, onChange, wrong }: RoleFieldsProps): ReactElement {
  const { roles, where } = value;
  const toggle =
    (role: Role) =>
    (on: boolean): void =>
      onChange({ where, roles: on ? [...roles, role] : roles.filter((one) => one !== role) });
  return (
    <fieldset>
      <legend className="wb-label">{accounts.fields.roles}</legend>
      <HintAndError
        name="roles"
        label={accounts.fields.roles}
        hint={accounts.fields.rolesHint}
        error={wrong('roles')}
      />
      <div className="wb-two-fields">
        {roleSchema.options.map((role, index) => (
          <div key={role}>
            <CheckField
              name={index === 0 ? 'roles' : `roles-${role}`}
              label={roleWord(role)}
              detail={accounts.roleDetail[role]}
              checked={roles.includes(role)}
              onChange={toggle(role)}
            />
            {roles.includes(role) ? (
              <WhereField
                role={role}
                value={where[role]}
                onChange={(sites) => onChange({ roles, where: { ...where, [role]: sites } })}
                error={wrong(`where-${role}`)}
              />
            ) : null}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
