import type { ReactElement } from 'react';
import type { Policy } from '../../../shared/domain/policy.ts';
import { policyLines } from '../../../shared/words/policy-words.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ValueDiff } from '../../parts/diff/diff.tsx';
import { Facts } from '../../parts/facts.tsx';
import { settings } from '../../strings/en/settings.ts';
import { samePolicy } from './policy-answers.ts';
import { policyEffects } from './policy-effects.ts';

const words = settings.passwords;

/** Old and new of every rule that changes, and whom it touches. */
export function PolicyChange({
  before,
  after,
}: {
  readonly before: Policy;
  readonly after: Policy;
}): ReactElement {
  const { now } = useDesk();
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  const rows = accounts.kind === 'ready' ? accounts.value : [];
  return (
    <section className="wb-rule-effect" aria-label={words.effect} aria-live="polite">
      <h2 className="wb-label">{words.effect}</h2>
      {samePolicy(before, after) ? (
        <p className="wb-small wb-muted">{words.noChange}</p>
      ) : (
        <>
          <Facts facts={changesOf(before, after)} />
          <ul className="wb-small wb-rule-effects">
            {policyEffects(before, after, rows, now).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function changesOf(before: Policy, after: Policy) {
  const old = new Map(policyLines(before));
  return policyLines(after)
    .filter(([label, value]) => old.get(label) !== value)
    .map(([label, value]) => ({
      label,
      value: <ValueDiff before={old.get(label) ?? null} after={value} />,
    }));
}
