import { useState } from 'react';
import type { Credential } from '../../../shared/api/ports.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import { useDesk } from '../../app/desk.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { signing as words } from '../../strings/en/signing.ts';

/** Id and password for one signature; the id only where this is the first since signing in (R9). */
export interface CredentialAnswers {
  readonly id: string;
  readonly password: string;
  readonly both: boolean;
  readonly setId: (id: string) => void;
  readonly setPassword: (password: string) => void;
  readonly problems: readonly FormError[];
  readonly given: () => Credential;
}

/** `refusal` is the last answer: "the id too" turns the second field on. */
export function useCredential(refusal: Refusal | null = null): CredentialAnswers {
  const { me } = useDesk();
  const [id, setId] = useState('');
  const [password, setPassword] = useState('');
  const both = me.needsId || refusal?.code === 'id-needed' || refusal?.code === 'wrong-id';
  const need = [['credential-password', password, words.missing.password]] as const;
  const problems = empties(both ? [['credential-id', id, words.missing.id], ...need] : need);
  return {
    id,
    password,
    both,
    setId,
    setPassword,
    problems,
    given: () => ({ id: both ? id : null, password }),
  };
}
