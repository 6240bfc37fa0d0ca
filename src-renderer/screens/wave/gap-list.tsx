import type { ReactElement } from 'react';
import type { GapCause } from '../../../shared/views/shape/gate.ts';
import { causeText, gapMark } from '../../../shared/words/check-words.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { TextLink } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { Anchor } from '../../parts/link.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { waveTraining as words } from '../../strings/en/wave-training.ts';
import { byCause, closedBy, gapsOf, namedAtMost, perPerson } from './gap-groups.ts';
import type { CauseGroup, NamedGap } from './gap-groups.ts';
import { causeHref, causeTitle, itemsText, itemText } from './training-reason.ts';
import { useWaveDesk } from './wave-desk.ts';

type Step = { readonly action: Action; readonly name: string };
type PersonGaps = ReturnType<typeof perPerson<NamedGap>>[number];

function useRecordStep({ person, name, gaps }: PersonGaps): readonly Step[] {
  const { readOnly, show } = useWaveDesk();
  const { can } = useDesk();
  const first = gaps[0];
  if (readOnly || first === undefined || !can('training.record')) return [];
  return [
    {
      action: {
        label: words.record,
        onPress: () => show({ kind: 'train', people: [person], item: first.item }),
      },
      name: words.recordFor(name, itemsText(gaps)),
    },
  ];
}

/** An override is for one item; where several are lacking, the person's page names each. */
function useOverrideStep({ person, name, gaps }: PersonGaps): readonly Step[] {
  const { page, readOnly, show } = useWaveDesk();
  const { can } = useDesk();
  const [gap] = gaps;
  if (gap === undefined || gaps.length > 1)
    return [
      { action: { label: words.openPerson, href: place.person(person) }, name: words.openPersonOf(name) },
    ];
  if (readOnly || page.ahead === null || !can('wave.override')) return [];
  return [
    {
      action: { label: words.override, onPress: () => show({ kind: 'override', gap }) },
      name: words.overrideFor(name, itemText(gap)),
    },
  ];
}

/** What closes these gaps, for whoever may: the record, the signature or the version, and the override. */
function useSteps(person: PersonGaps, cause: GapCause): readonly Step[] {
  const record = useRecordStep(person);
  const override = useOverrideStep(person);
  const first = person.gaps[0];
  switch (closedBy(cause)) {
    case 'record':
      return [...record, ...override];
    case 'signature':
      return [
        {
          action: { label: words.openPerson, href: place.person(person.person) },
          name: words.openPersonOf(person.name),
        },
        ...override.filter((step) => step.action.href === undefined),
      ];
    case 'version':
      return first === undefined
        ? []
        : [
            {
              action: { label: words.openItem(first.item), href: place.item(first.item) },
              name: words.openItem(first.item),
            },
          ];
  }
}

function StepLink({ step }: { readonly step: Step }): ReactElement {
  const { action, name } = step;
  return action.href === undefined ? (
    <button type="button" className="wb-link" aria-label={name} onClick={action.onPress}>
      {action.label}
    </button>
  ) : (
    <Anchor href={action.href} className="wb-link" name={name}>
      {action.label}
    </Anchor>
  );
}

function GapRow({ person, cause }: { readonly person: PersonGaps; readonly cause: GapCause }): ReactElement {
  const steps = useSteps(person, cause);
  const [first] = person.gaps;
  const single = person.gaps.length === 1 && first !== undefined ? `, ${causeText(first)}` : '';
  return (
    <li className="wb-gap">
      <TextLink href={place.person(person.person)}>{person.name}</TextLink>
      <span className="wb-second">
        {itemsText(person.gaps)}
        {single}
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
  const people = perPerson(group.gaps);
  const hidden = people.length - namedAtMost;
  return (
    <li>
      <h4 className="wb-row wb-small wb-medium">
        <StateMark mark={`training/${gapMark(group)}`} size={14} />
        {causeTitle(group.cause)}, {people.length}
      </h4>
      <ul>
        {people.slice(0, namedAtMost).map((person) => (
          <GapRow key={person.person} person={person} cause={group.cause} />
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
