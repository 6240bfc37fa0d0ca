import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useCallback, useRef, useState } from 'react';
import type { Credential, Done } from '../../shared/api/ports.ts';
import type { CommandInput, CommandKind } from '../../shared/events/command.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import { refusalOfFailure } from './api-failure.ts';
import type { Api } from './api.tsx';
import { useApi } from './api.tsx';
import { HostGoneNote } from './host-gone.tsx';
import { RefusalNote } from './refusal-note.tsx';

export type Asking<Input, Value> = {
  /** Gives what was done, or null when it was refused or nobody answered: then `note` says so, with the focus on it. */
  readonly ask: (input: Input) => Promise<Value | null>;
  readonly busy: boolean;
  /** The last answer, for what a screen shows beside the note: the wrong password, the rules not kept. */
  readonly refusal: Refusal | null;
  /** Put it where the action was; null while there is nothing to say. */
  readonly note: ReactElement | null;
  readonly clear: () => void;
};

type Outcome = {
  readonly attempt: number;
  readonly refusal: Refusal | null;
  readonly command: CommandKind | undefined;
};

/** Asks something of the api that changes things; afterwards every page read is current again. */
export function useAsk<Input, Value>(
  call: (api: Api, input: Input) => Promise<Result<Value>>,
): Asking<Input, Value> {
  const api = useApi();
  const queries = useQueryClient();
  const attempts = useRef(0);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const ask = async (input: Input): Promise<Value | null> => {
    setBusy(true);
    setOutcome(null);
    const answer = await call(api, input).catch(answerOfFailure);
    attempts.current += 1;
    setOutcome(
      answer?.ok === true
        ? null
        : { attempt: attempts.current, refusal: answer?.refusal ?? null, command: commandOf(input) },
    );
    await queries.invalidateQueries();
    setBusy(false);
    return answer?.ok === true ? answer.value : null;
  };
  const clear = useCallback(() => setOutcome(null), []);
  return { ask, busy, refusal: outcome?.refusal ?? null, note: noteOf(outcome), clear };
}

/** The command in what was asked, so that the note can say whether the attempt was written down. */
function commandOf(input: unknown): CommandKind | undefined {
  if (typeof input !== 'object' || input === null || !('command' in input)) return undefined;
  return (input.command as CommandInput).kind;
}

/** Null: nobody answered. */
function answerOfFailure(failure: unknown): { readonly ok: false; readonly refusal: Refusal } | null {
  const refusal = refusalOfFailure(failure);
  return refusal === null ? null : { ok: false, refusal };
}

function noteOf(outcome: Outcome | null): ReactElement | null {
  if (outcome === null) return null;
  if (outcome.refusal === null) return <HostGoneNote key={outcome.attempt} />;
  return <RefusalNote key={outcome.attempt} refusal={outcome.refusal} command={outcome.command} />;
}

export type Act = Omit<Asking<never, Done>, 'ask'> & {
  /** Sends one command; `credential` goes with what is signed. */
  readonly send: (command: CommandInput, credential?: Credential) => Promise<Done | null>;
};

/** Sends commands to the book: `const act = useAct(); … await act.send({ kind: 'wave.prepare', rollout, wave }); … {act.note}`. */
export function useAct(): Act {
  const { ask, ...rest } = useAsk<
    { readonly command: CommandInput; readonly credential: Credential | null },
    Done
  >((api, input) => api.act.mutate(input));
  return { ...rest, send: (command, credential) => ask({ command, credential: credential ?? null }) };
}
