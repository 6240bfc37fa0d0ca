import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { RouteGate } from '../../../shared/domain/wave.ts';
import { useQueries } from '../../app/api.tsx';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import type { RouteAnswers } from '../../parts/form/route-answers.ts';
import { emptyStep, routeAnswers, templateOf } from '../../parts/form/route-answers.ts';
import { routeProblems } from '../../parts/form/route-problems.ts';
import { RouteStepsField } from '../../parts/form/route-steps.tsx';
import { settings } from '../../strings/en/settings.ts';
import type { Template } from './routes-tab.tsx';
import { SettingReason } from './setting-reason.tsx';

const words = settings.routes;

const meanings: Readonly<Record<RouteGate, readonly Meaning[]>> = {
  plan: ['reviewed', 'approved'],
  entry: ['reviewed', 'approved'],
  exit: ['reviewed', 'accepted-handoff'],
};

function firstAnswers({ template, gate }: Template): RouteAnswers {
  return template === null
    ? { order: 'sequence', steps: [emptyStep(meanings[gate].at(-1) ?? 'approved')] }
    : routeAnswers(template);
}

export type TemplateDialogProps = { readonly template: Template; readonly onClose: () => void };

/** The route that new records of a class begin with; what is there already keeps its own. */
export function TemplateDialog({ template, onClose }: TemplateDialogProps): ReactElement {
  const [answers, set] = useState(() => firstAnswers(template));
  const [none, setNone] = useState(false);
  const [reason, setReason] = useState('');
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  const { class: kind, gate } = template;
  const problems = none ? [] : routeProblems(answers);
  return (
    <AskDialog
      title={words.title(gate, kind)}
      submit={words.submit}
      width={880}
      problems={[...problems, ...empties([['reason', reason, settings.needReason]])]}
      command={() => ({
        kind: 'route-template.set',
        class: kind,
        gate,
        template: none ? null : templateOf(answers),
        reason,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.effect(gate)}</p>
          {template.template === null ? null : (
            <CheckField name="none" label={words.remove} checked={none} onChange={setNone} />
          )}
          {none ? null : (
            <RouteStepsField
              value={answers}
              onChange={set}
              people={accounts.kind === 'ready' ? accounts.value : []}
              meanings={meanings[gate]}
              wrong={wrong}
            />
          )}
          <SettingReason value={reason} onChange={setReason} wrong={wrong} />
        </>
      )}
    </AskDialog>
  );
}
