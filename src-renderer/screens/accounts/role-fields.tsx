import type { ReactElement } from 'react';
import { role as roleSchema } from '../../../shared/domain/account.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import { HintAndError } from '../../parts/form/field.tsx';
import { accounts } from '../../strings/en/accounts.ts';
import { roleWord } from '../../strings/en/terms.ts';

export type RoleFieldsProps = {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly error: string | undefined;
};

/** The functions of an account, each with what it may do. */
export function RoleFields({ value, onChange, error }: RoleFieldsProps): ReactElement {
  const toggle =
    (role: Role) =>
    (on: boolean): void =>
      onChange(on ? [...value, role] : value.filter((one) => one !== role));
  return (
    <fieldset>
      <legend className="wb-label">{accounts.fields.roles}</legend>
      <HintAndError
        name="roles"
        label={accounts.fields.roles}
        hint={accounts.fields.rolesHint}
        error={error}
      />
      <div className="wb-two-fields">
        {roleSchema.options.map((role, index) => (
          <CheckField
            key={role}
            name={index === 0 ? 'roles' : `roles-${role}`}
            label={roleWord(role)}
            detail={accounts.roleDetail[role]}
            checked={value.includes(role)}
            onChange={toggle(role)}
          />
        ))}
      </div>
    </fieldset>
  );
}
