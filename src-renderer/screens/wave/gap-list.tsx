import type { ReactElement } from 'react';
import { causeText, gapMark } from '../../../shared/words/check-words.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink, TextLink } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { waveTraining as words } from '../../strings/en/wave-training.ts';
import { byCause, closedBy, gapsOf, namedAtMost } from './gap-groups.ts';
import type { CauseGroup, NamedGap } from './gap-groups.ts';
import { causeHref, causeTitle, itemText } from './training-reason.ts';
import { useWaveDesk } from './wave-desk.ts';

type Step = { readonly action: Action; readonly name: string };

/** What closes this gap, for whoever may: the record, the signature or the version, and the override. */
function useSteps(gap: NamedGap): readonly Step[] {
  const { page, readOnly, show } = useWaveDesk();
  const { can } = useDesk();
  const item = itemText(gap);
  const kind = closedBy(gap.cause);
  const steps: Step[] = [];
  if (kind === 'version')
    steps.push({
      action: { label: words.openItem(gap.item), href: place.item(gap.item) },
      name: words.openItem(gap.item),
    });
  if (kind === 'record' && !readOnly && can('training.record'))
    steps.push({
      action: {
        label: words.record,
        onPress: () => show({ kind: 'train', people: [gap.person], item: gap.item }),
      },
      name: words.recordFor(gap.name, item),
    });
  if (kind !== 'version' && !readOnly && page.ahead !== null && can('wave.override'))
    steps.push({
      action: {
        label: words.override,
        onPress: () => show({ kind: 'override', gap }),
      },
      name: words.overrideFor(gap.name, item),
    });
  return steps;
}

function StepLink({ step }: { readonly step: Step }): ReactElement {
  const { action, name } = step;
  if (action.href !== undefined) return <ActionLink action={action} />;
  return (
    <button type="button" className="wb-link" aria-label={name} onClick={action.onPress}>
      {action.label}
    </button>
  );
}

function GapRow({ gap }: { readonly gap: NamedGap }): ReactElement {
  const steps = useSteps(gap);
  return (
    <li className="wb-gap">
      <TextLink href={place.person(gap.person)}>{gap.name}</TextLink>
      <span className="wb-second">
        {itemText(gap)}, {causeText(gap)}
      </span>
      <span className="wb-gap-acts">
        {steps.map((step) => (
          <StepLink key={step.name} step={step} />
        ))}
      </span>
    </li>
  );
}

function Cause({ group }: { readonly group: CauseGroup }): ReactElement {
  const { page } = useWaveDesk();
  const hidden = group.gaps.length - namedAtMost;
  return (
    <li>
      <h4 className="wb-row wb-small wb-medium">
        <StateMark mark={`training/${gapMark(group)}`} size={14} />
        {causeTitle(group.cause)}, {group.gaps.length}
      </h4>
      <ul>
        {group.gaps.slice(0, namedAtMost).map((gap) => (
          <GapRow key={`${gap.person} ${gap.item}`} gap={gap} />
        ))}
        {hidden <= 0 ? null : (
          <li className="wb-gap">
            <TextLink href={causeHref({ page }, group.cause)}>{words.moreNames(hidden)}</TextLink>
          </li>
        )}
      </ul>
    </li>
  );
}

/** What this person may not do about a gap, and who may. */
function Others(): ReactElement | null {
  const { readOnly } = useWaveDesk();
  const { can } = useDesk();
  const said = [
    can('training.record') ? '' : words.onlyTrainers,
    can('wave.override') ? '' : words.onlyQuality,
  ].filter((line) => line !== '');
  if (readOnly || said.length === 0) return null;
  return <p className="wb-tiny wb-muted">{said.join(' ')}</p>;
}

/** Who lacks what, by cause, each with the step that closes it. */
export function GapList(): ReactElement | null {
  const { page } = useWaveDesk();
  const groups = byCause(gapsOf(page.training));
  if (groups.length === 0) return null;
  return (
    <div>
      <h3>{words.gaps}</h3>
      <ul className="wb-gaps" aria-label={words.gaps}>
        {groups.map((group) => (
          <Cause key={group.cause} group={group} />
        ))}
      </ul>
      <Others />
    </div>
  );
}
