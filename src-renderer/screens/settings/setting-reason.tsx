import type { ReactElement } from 'react';
import { TextField } from '../../parts/form/text-field.tsx';
import { settings as words } from '../../strings/en/settings.ts';

export type SettingReasonProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** Why a setting is changed: the trail shows it. */
export function SettingReason({ value, onChange, wrong }: SettingReasonProps): ReactElement {
  return (
    <TextField
      name="reason"
      label={words.reason}
      hint={words.reasonHint}
      lines={2}
      value={value}
      onChange={onChange}
      error={wrong('reason')}
    />
  );
}
