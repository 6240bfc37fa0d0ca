import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RouteView } from '../../../shared/views/shape/gate.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { Row } from '../../parts/layout.tsx';
import { approving as words } from '../../strings/en/approving.ts';
import type { ApprovalPlace } from './approval-place.ts';
import { askCommand, canAsk, canSign, canWithdraw, ceremonyHref, signHref } from './approval-place.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { WithdrawAskDialog } from './withdraw-ask-dialog.tsx';

export type RouteActsProps = {
  readonly at: ApprovalPlace;
  readonly route: RouteView;
  /** What asking is called there: "Ask for approval". */
  readonly askLabel?: string | undefined;
  readonly signLabel?: string | undefined;
  /** How the route is edited; none where the person may not. */
  readonly edit?: Action | undefined;
  readonly size?: 'small' | 'usual';
};

type Opened = 'withdraw' | 'paper' | null;

/** Sign, sit as a board, record on paper; ask, take the asking back, edit the route: what this person may. */
export function RouteActs(props: RouteActsProps): ReactElement {
  const { at, route, askLabel = words.ask, signLabel = words.sign, edit, size = 'small' } = props;
  const { can } = useDesk();
  const act = useAct();
  const [opened, open] = useState<Opened>(null);
  const plan = at.wave === null;
  const close = (): void => open(null);
  const signs = canSign(route);
  const asks = can(plan ? 'rollout.ask' : 'wave.ask') && canAsk(route);
  const withdraws = can(plan ? 'rollout.withdraw-ask' : 'wave.withdraw-ask') && canWithdraw(route);
  const yours = route.steps.some((step) => step.yours);
  const actions: readonly (Action | false | undefined)[] = [
    signs && { label: signLabel, icon: 'approvals', href: signHref(at) },
    asks && { label: askLabel, onPress: () => void act.send(askCommand(at)) },
    signs && can('ceremony.close') && { label: words.ceremony, icon: 'people', href: ceremonyHref(at) },
    signs && can('approval.paper') && { label: words.record, onPress: () => open('paper') },
    withdraws && { label: words.withdraw, onPress: () => open('withdraw') },
    edit,
  ];
  const shown = actions.filter((one) => one !== false && one !== undefined);
  return (
    <>
      {act.note}
      <Row>
        {shown.map((action, index) => (
          <ActionButton
            key={action.label}
            action={action}
            size={size}
            look={size === 'usual' && index === 0 && (yours || (asks && !signs)) ? 'primary' : 'usual'}
          />
        ))}
      </Row>
      {opened === 'withdraw' ? <WithdrawAskDialog at={at} onClose={close} /> : null}
      {opened === 'paper' ? <PaperDialog at={at} onClose={close} /> : null}
    </>
  );
}
