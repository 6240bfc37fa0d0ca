import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { ConflictView } from '../../../shared/views/shape/sync-page.ts';
import { useDesk } from '../../app/desk.ts';
import { Facts } from '../../parts/facts.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { conflict as words } from '../../strings/en/conflict.ts';
import { peopleText } from '../../strings/en/people-named.ts';
import { fullText } from '../../strings/en/time.ts';
import { conflictFacts, SideCards, WholeTexts } from './conflict-sides.tsx';
import { SettleForm } from './settle-form.tsx';

export type ConflictPanelProps = {
  readonly conflict: ConflictView;
  readonly onSettled: (done: Done, value: string) => void;
  /** At the foot: settle many alike. */
  readonly children?: ReactNode;
};

function apartText({ sides }: ConflictView): string {
  return sides.length > 2 ? words.apartMany(sides.length) : words.apart;
}

/** One conflict as a person sees it: equal cards, what was before, what waits, and how it ended. */
export function ConflictPanel(props: ConflictPanelProps): ReactElement {
  const { conflict, children } = props;
  const head = useId();
  const open = conflict.settled === null;
  return (
    <section className={`wb-panel wb-panel-clip${open ? ' wb-panel-tie' : ''}`} aria-labelledby={head}>
      <div className={open ? 'wb-conflict-head wb-conflict-open' : 'wb-conflict-head'}>
        <StateMark mark="book/conflict" size={20} hue={open ? undefined : 'quiet'} />
        <div>
          <h2 id={head}>{conflict.title}</h2>
          <p className="wb-small wb-second">{apartText(conflict)}</p>
        </div>
      </div>
      <div className="wb-panel-pad wb-stack">
        <Body {...props} />
        {children}
      </div>
    </section>
  );
}

function Body({ conflict, onSettled }: ConflictPanelProps): ReactElement {
  const { can, readOnly } = useDesk();
  if (conflict.settled !== null) return <Settled conflict={conflict} settled={conflict.settled} />;
  if (conflict.mine && can('conflict.settle'))
    return <SettleForm key={conflict.id} conflict={conflict} onSettled={onSettled} />;
  return (
    <>
      <SideCards conflict={conflict} />
      <WholeTexts sides={conflict.sides} />
      <Facts facts={conflictFacts(conflict)} />
      <p className="wb-small wb-second">
        {readOnly ? `${words.readOnly} ` : null}
        {words.notYours(peopleText(conflict.settlers))}
      </p>
    </>
  );
}

type SettledProps = {
  readonly conflict: ConflictView;
  readonly settled: NonNullable<ConflictView['settled']>;
};

function Settled({ conflict, settled }: SettledProps): ReactElement {
  const facts = [
    { label: words.kept, value: <b>{settled.text}</b> },
    { label: words.settled, value: words.settledOn(fullText(settled.at), settled.by) },
    { label: words.reason, value: settled.reason },
    ...conflictFacts(conflict),
  ];
  return (
    <>
      <SideCards conflict={conflict} holds={settled.text} />
      <WholeTexts sides={conflict.sides} />
      <Facts facts={facts} />
      <p className="wb-small wb-second">{words.how[settled.how]}</p>
    </>
  );
}
