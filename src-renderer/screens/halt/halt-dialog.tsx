import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import { useAct } from '../../app/act.tsx';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useFormState } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { halt as words } from '../../strings/en/halt.ts';
import { DialogForm } from '../wave/ask-dialog.tsx';
import { HaltEffect } from './halt-effect.tsx';
import { HaltExposed } from './halt-exposed.tsx';
import { HaltQuestions } from './halt-questions.tsx';
import { coveredBy, everyWave, haltable } from './halt-target.ts';
import type { HaltForm } from './use-halt-form.ts';
import { useHaltForm } from './use-halt-form.ts';

export type HaltDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly rollout: string | null;
  readonly wave: string | null;
};
type Called = { readonly rollout: string; readonly halt: string; readonly what: string };
type AskProps = Omit<HaltDialogProps, 'open'> & {
  readonly home: HomePage;
  readonly onCalled: (called: Called) => void;
};

function whatOf({ rollout, stops }: HaltForm): string {
  if (rollout === null) return '';
  const [first] = coveredBy(rollout, stops);
  return stops === everyWave || first === undefined ? rollout.rollout.title : first.title;
}

function submitWords(form: HaltForm): string {
  if (form.stops === '') return words.title;
  return form.stops === everyWave ? words.submitAll : words.submit(whatOf(form));
}

/** Sends the halt at once: no password, nothing to confirm twice. */
function useCall(form: HaltForm, onCalled: (called: Called) => void) {
  const act = useAct();
  const state = useFormState(form.problems, act.busy);
  const call = async (): Promise<void> => {
    const { rollout, stops, seen } = form;
    if (rollout === null) return;
    const id = rollout.rollout.id;
    const done = await act.send({
      kind: 'rollout.halt',
      rollout: id,
      waves: stops === everyWave ? 'all' : [stops],
      seen,
    });
    if (done === null) return;
    form.forget();
    onCalled({ rollout: id, halt: done.ids[0] ?? '', what: whatOf(form) });
  };
  return { act, state, press: () => state.submit(call) };
}

function AskHalt({ home, rollout, wave, onClose, onCalled }: AskProps): ReactElement {
  const open = home.rollouts.filter((one) => haltable(one).length > 0);
  const form = useHaltForm(open, rollout, wave);
  const { act, state, press } = useCall(form, onCalled);
  const none = open.length === 0;
  return (
    <Dialog
      open
      title={words.title}
      mark="wave/halted"
      width={880}
      look="void"
      cancel={words.cancel}
      primary={none ? undefined : { label: submitWords(form), mark: undefined, onPress: press }}
      onCancel={onClose}
    >
      <DialogForm label={words.title} onSubmit={press}>
        <ErrorSummary errors={state.errors} attempt={state.attempt} />
        {act.note}
        {none ? (
          <p>{words.nothing}</p>
        ) : (
          <div className="wb-halt-two">
            <HaltQuestions form={form} rollouts={open} wave={wave} wrong={state.wrong} />
            <HaltEffect form={form} />
          </div>
        )}
      </DialogForm>
    </Dialog>
  );
}

function CalledHalt({
  called,
  onClose,
}: {
  readonly called: Called;
  readonly onClose: () => void;
}): ReactElement {
  const navigate = useNavigate();
  const go = (): void => {
    onClose();
    navigate(place.rollout(called.rollout));
  };
  return (
    <Dialog
      open
      title={words.doneTitle(called.what)}
      mark="wave/halted"
      width={640}
      cancel={words.close}
      primary={{ label: words.open, onPress: go }}
      onCancel={onClose}
    >
      <p role="alert">{words.doneText}</p>
      <HaltExposed rollout={called.rollout} halt={called.halt} />
    </Dialog>
  );
}

/** The rollout and wave of the screen below, where the caller names none. */
export function targetOf(path: string): { readonly rollout: string | null; readonly wave: string | null } {
  const [, rollout, wave] = /^\/rollouts\/([^/]+)(?:\/waves\/([^/]+))?/.exec(path) ?? [];
  return { rollout: rollout ?? null, wave: wave ?? null };
}

function Halting({ rollout, wave, onClose }: Omit<HaltDialogProps, 'open'>): ReactElement {
  const [called, setCalled] = useState<Called | null>(null);
  const home = useRead(useQueries().read.home.queryOptions({}));
  if (called !== null) return <CalledHalt called={called} onClose={onClose} />;
  if (home.kind === 'ready')
    return <AskHalt home={home.value} rollout={rollout} wave={wave} onClose={onClose} onCalled={setCalled} />;
  return (
    <Dialog open title={words.title} mark="wave/halted" cancel={words.cancel} onCancel={onClose}>
      <ReadView of={home} whole={false}>
        {() => null}
      </ReadView>
    </Dialog>
  );
}

/** What stops, what was seen: from anywhere, in two choices. */
export function HaltDialog({ open, ...rest }: HaltDialogProps): ReactElement | null {
  const [path] = useLocation();
  if (!open) return null;
  return <Halting {...rest} {...(rest.rollout === null ? targetOf(path) : {})} />;
}
