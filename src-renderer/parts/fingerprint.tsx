import type { ReactElement } from 'react';

export type FingerprintProps = {
  /** `K7QF-2M9X-0ABT-ZZ31` */
  readonly value: string;
  readonly large?: boolean | undefined;
};

/** Groups of letters for comparing by ear: each stands apart, and a reader spells them. */
export function Fingerprint({ value, large = false }: FingerprintProps): ReactElement {
  const groups = value.split('-');
  return (
    <span className={large ? 'wb-print wb-print-large' : 'wb-print'}>
      <span aria-hidden className="wb-print-groups">
        {groups.map((group, index) => (
          <span key={`${index} ${group}`}>{group}</span>
        ))}
      </span>
      <span className="wb-hidden">{groups.map((group) => Array.from(group).join(' ')).join(', ')}</span>
    </span>
  );
}
