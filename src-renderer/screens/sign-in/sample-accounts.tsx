import type { ReactElement } from 'react';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { Panel } from '../../parts/panel.tsx';
import { signIn as words } from '../../strings/en/sign-in.ts';

type SampleAccount = DeskStatus['sampleAccounts'][number];

export type SampleAccountsProps = {
  readonly accounts: readonly SampleAccount[];
  readonly onChoose: (account: SampleAccount) => void;
};

/** The sample's people with their published passwords; one press signs in. Real books have none. */
export function SampleAccounts({ accounts, onChoose }: SampleAccountsProps): ReactElement | null {
  if (accounts.length === 0) return null;
  return (
    <Panel title={words.sampleTitle} note={words.sampleNote}>
      <ul>
        {accounts.map((account) => (
          <li key={account.id} className="wb-sample">
            <span className="wb-grow">
              <b className="wb-medium">{account.name}</b>
              <br />
              <span className="wb-small wb-muted">{account.title}</span>
            </span>
            <span className="wb-small wb-mono">{account.id}</span>
            <span className="wb-small wb-mono">{account.password}</span>
            <button
              type="button"
              className="wb-button wb-button-small"
              aria-label={words.sampleUse(account.name)}
              onClick={() => onChoose(account)}
            >
              {words.submit}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
