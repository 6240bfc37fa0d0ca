import type { ReactElement } from 'react';
import { Columns } from '../../parts/layout.tsx';
import { DescriptionPanel } from './description-panel.tsx';
import { EffectivenessPanel } from './effectiveness-panel.tsx';
import { EndingPanel } from './ending-panel.tsx';
import { ImpactPanel } from './impact-panel.tsx';
import { RiskPanel } from './risk-panel.tsx';
import { RollbackPanel } from './rollback-panel.tsx';

/** What the change is, what must be done, what could go wrong, how to go back, and whether it worked. */
export function ScopeTab(): ReactElement {
  return (
    <>
      <DescriptionPanel />
      <Columns shares={[1, 1]}>
        <ImpactPanel />
        <RiskPanel />
      </Columns>
      <Columns shares={[1, 1]}>
        <RollbackPanel />
        <EffectivenessPanel />
      </Columns>
      <EndingPanel />
    </>
  );
}
