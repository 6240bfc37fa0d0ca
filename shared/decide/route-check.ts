import { may, type Role } from '../domain/account.ts';
import type { RouteTemplate } from '../domain/wave.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import { refused, type Result } from '../kernel/result.ts';
import { problem as say } from '../words/en/problem.ts';
import { rolesText } from '../words/roles.ts';

type Fault = Result<never, RefusalCode> | null;
type Step = RouteTemplate['steps'][number];

/** The meanings with which a step of a route can be answered. */
const ANSWERS: ReadonlySet<Step['meaning']> = new Set(['reviewed', 'approved', 'accepted-handoff']);

/** Why nobody could ever answer a route as it stands: in which step, and what does not fit; null when all fits. */
export function routeFault(
  state: Pick<BookState, 'accounts'>,
  { steps }: { readonly steps: readonly Step[] },
): Fault {
  for (const [index, step] of steps.entries()) {
    const fault = shapeFault(step, `route.steps.${index}`) ?? peopleFault(state, step);
    if (fault) return fault;
  }
  return null;
}

function shapeFault({ role, also, must, meaning }: Step, path: string): Fault {
  const signing = rolesFor({ kind: 'sign' });
  const functions = [role, ...also];
  if (!ANSWERS.has(meaning)) return wrong(`${path}.meaning`, say.wrong);
  if (functions.some((one) => !signing.includes(one))) return wrong(`${path}.role`, oneOf(signing));
  return must.some((one) => !functions.includes(one)) ? wrong(`${path}.must`, oneOf(functions)) : null;
}

/** Each person signs once, in one function: whoever is named must be enough, and so must the signatures for the functions. */
function peopleFault(
  state: Pick<BookState, 'accounts'>,
  { role, also, must, need, who, people }: Step,
): Fault {
  if (must.length > need) return refused('too-few', { need: must.length, have: need });
  const named = who === null ? people : [who];
  if (named.length === 0) return null;
  const unknown = named.find((id) => !state.accounts.has(id));
  if (unknown !== undefined) return refused('not-found', { what: 'account', id: unknown });
  const able = [...new Set(named)].filter((id) => {
    const account = state.accounts.get(id);
    return account !== undefined && may(account, role, ...also);
  });
  return able.length < need ? refused('too-few', { need, have: able.length }) : null;
}

function oneOf(roles: readonly Role[]): string {
  return say.choice(rolesText(roles));
}

function wrong(path: string, message: string): Fault {
  return refused('invalid', { problems: [{ path, message }] });
}
