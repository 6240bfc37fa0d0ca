import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { CancelDialog } from './dialogs/cancel-dialog.tsx';
import { CloseDeviationDialog } from './dialogs/close-deviation-dialog.tsx';
import { DescribeDialog } from './dialogs/describe-dialog.tsx';
import { DeviationDialog } from './dialogs/deviation-dialog.tsx';
import { EffectivenessDialog } from './dialogs/effectiveness-dialog.tsx';
import { EffectivenessResultDialog } from './dialogs/effectiveness-result-dialog.tsx';
import { ImpactDialog } from './dialogs/impact-dialog.tsx';
import { LinkTrainingDialog } from './dialogs/link-training-dialog.tsx';
import { PhaseDialog } from './dialogs/phase-dialog.tsx';
import { RehearseDialog } from './dialogs/rehearse-dialog.tsx';
import { RiskDialog } from './dialogs/risk-dialog.tsx';
import { RollbackDialog } from './dialogs/rollback-dialog.tsx';
import { RouteDialog } from './dialogs/route-dialog.tsx';
import { TimingDialog } from './dialogs/timing-dialog.tsx';
import { WaveDialog } from './dialogs/wave-dialog.tsx';
import type { RolloutDialog } from './rollout-desk.ts';

/** The one dialog of the rollout page that is open. */
export function RolloutDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: RolloutDialog | null;
  readonly onClose: () => void;
}): ReactElement | null {
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'phase':
      return <PhaseDialog phase={dialog.phase} onClose={onClose} />;
    case 'wave':
      return <WaveDialog phase={dialog.phase} onClose={onClose} />;
    case 'timing':
      return <TimingDialog wave={dialog.wave} onClose={onClose} />;
    case 'describe':
      return <DescribeDialog onClose={onClose} />;
    case 'impact':
      return <ImpactDialog onClose={onClose} />;
    case 'risk':
      return <RiskDialog onClose={onClose} />;
    case 'rollback':
      return <RollbackDialog onClose={onClose} />;
    case 'rehearse':
      return <RehearseDialog onClose={onClose} />;
    case 'effectiveness':
      return <EffectivenessDialog onClose={onClose} />;
    case 'effectiveness-result':
      return <EffectivenessResultDialog onClose={onClose} />;
    case 'route':
      return <RouteDialog onClose={onClose} />;
    case 'deviation':
      return <DeviationDialog onClose={onClose} />;
    case 'close-deviation':
      return <CloseDeviationDialog deviation={dialog.deviation} onClose={onClose} />;
    case 'link-training':
      return <LinkTrainingDialog deviation={dialog.deviation} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
