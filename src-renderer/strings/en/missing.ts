import type { Gate, GateCheck } from '../../../shared/views/shape/gate.ts';
import { capital, countText, familyNamesText } from '../../../shared/words/count.ts';
import { checkReasons, gateReasons } from '../../../shared/words/gate-words.ts';

/** What keeps a gate shut: "3 people untrained, QA approval missing". Empty when it is open. */
export function missingText(gate: Gate): string {
  return capital(gateReasons(gate));
}

function withNames(check: GateCheck): string {
  const people = check.blockers.flatMap((blocker) =>
    blocker.kind === 'gap' || blocker.kind === 'joiner' ? [blocker.name] : [],
  );
  const text = capital(checkReasons(check).join(', '));
  return people.length === 0 ? text : `${text}: ${familyNamesText(people)}`;
}

/** The same as short sentences with the people's names; what does not fit into four is a count. */
export function missingSentences(gate: Gate, most = 4): string {
  const unmet = gate.checks.filter((check) => !check.met);
  const rest = unmet.length - most;
  const parts = unmet.slice(0, most).map(withNames);
  return [...parts, ...(rest > 0 ? [`${countText(rest, 'check', 'checks')} more`] : [])]
    .map((part) => `${part}.`)
    .join(' ');
}
