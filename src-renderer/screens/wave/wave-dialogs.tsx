import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { ActivityDialog, DoneDialog, WithdrawActivityDialog } from './dialogs/activity-dialog.tsx';
import { CheckDialog } from './dialogs/check-dialog.tsx';
import { CohortDialog } from './dialogs/cohort-dialog.tsx';
import { CriterionDialog, WithdrawCriterionDialog } from './dialogs/criterion-dialog.tsx';
import { CloseDeviationDialog, DeviationDialog } from './dialogs/deviation-dialog.tsx';
import type { DialogProps } from './dialogs/dialog-props.ts';
import { EverywhereDialog } from './dialogs/everywhere-dialog.tsx';
import { FreezeDialog } from './dialogs/freeze-dialog.tsx';
import { JoinersDialog } from './dialogs/joiners-dialog.tsx';
import { RequirementsDialog } from './dialogs/requirements-dialog.tsx';
import { ReviewDialog } from './dialogs/review-dialog.tsx';
import { RouteDialog } from './dialogs/route-dialog.tsx';
import { ScopeDialog } from './dialogs/scope-dialog.tsx';
import {
  CancelDialog,
  GoLiveDialog,
  HandOverDialog,
  ResumeDialog,
  RollBackDialog,
} from './dialogs/step-dialogs.tsx';
import { TimingDialog } from './dialogs/timing-dialog.tsx';
import { TitleDialog } from './dialogs/title-dialog.tsx';
import { OverrideHere } from './dialogs/override-here.tsx';
import { RecordHere } from './dialogs/record-here.tsx';
import { WithdrawOverrideDialog } from './dialogs/withdraw-override-dialog.tsx';
import type { WaveDialog } from './wave-desk.ts';

const plain = {
  title: TitleDialog,
  scope: ScopeDialog,
  timing: TimingDialog,
  cohort: CohortDialog,
  freeze: FreezeDialog,
  requirements: RequirementsDialog,
  'requirements-everywhere': EverywhereDialog,
  deviation: DeviationDialog,
  review: ReviewDialog,
  'go-live': GoLiveDialog,
  'hand-over': HandOverDialog,
  'roll-back': RollBackDialog,
  cancel: CancelDialog,
} as const;

function isPlain(dialog: WaveDialog): dialog is Extract<WaveDialog, { readonly kind: keyof typeof plain }> {
  return Object.hasOwn(plain, dialog.kind);
}

type AboutDialog = Exclude<WaveDialog, { readonly kind: keyof typeof plain }>;

function About({ dialog, ...end }: DialogProps & { readonly dialog: AboutDialog }): ReactElement {
  switch (dialog.kind) {
    case 'criterion':
      return <CriterionDialog {...end} gate={dialog.gate} criterion={dialog.criterion} />;
    case 'check':
      return <CheckDialog {...end} criterion={dialog.criterion} />;
    case 'withdraw-criterion':
      return <WithdrawCriterionDialog {...end} criterion={dialog.criterion} />;
    case 'activity':
      return <ActivityDialog {...end} activity={dialog.activity} />;
    case 'done':
      return <DoneDialog {...end} activity={dialog.activity} />;
    case 'withdraw-activity':
      return <WithdrawActivityDialog {...end} activity={dialog.activity} />;
    case 'train':
      return <RecordHere {...end} people={dialog.people} item={dialog.item} />;
    case 'joiners':
      return <JoinersDialog {...end} people={dialog.people} />;
    case 'override':
      return <OverrideHere {...end} gap={dialog.gap} />;
    case 'withdraw-override':
      return <WithdrawOverrideDialog {...end} override={dialog.override} />;
    case 'route':
      return <RouteDialog {...end} gate={dialog.gate} />;
    case 'close-deviation':
      return <CloseDeviationDialog {...end} deviation={dialog.deviation} />;
    case 'resume':
      return <ResumeDialog {...end} halt={dialog.halt} />;
    default:
      return assertNever(dialog);
  }
}

/** The one dialog over the wave page. */
export function WaveDialogs({ dialog, ...end }: DialogProps & { readonly dialog: WaveDialog }): ReactElement {
  if (!isPlain(dialog)) return <About dialog={dialog} {...end} />;
  const Plain = plain[dialog.kind];
  return <Plain {...end} />;
}
