import type { Blocker, GapCause, GateCheck } from '../../../shared/views/shape/gate.ts';
import { capital } from '../../../shared/words/count.ts';
import { causeText, gapMark } from '../../../shared/words/check-words.ts';
import { place } from '../../app/address.ts';
import type { Action } from '../../parts/action.tsx';
import type { ReasonGroup } from '../../parts/gate-panel/reason-list.tsx';
import { waveTraining as words } from '../../strings/en/wave-training.ts';
import { byCause, closedBy, namedAtMost, perPerson } from './gap-groups.ts';
import type { CauseGroup } from './gap-groups.ts';
import type { GateActs } from './gate-acts.ts';

type Gap = Extract<Blocker, { readonly kind: 'gap' }>;

/** So many items are written out behind a name, then a count. */
const itemsAtMost = 2;

export function gapBlockers({ blockers }: GateCheck): readonly Gap[] {
  return blockers.filter((one): one is Gap => one.kind === 'gap');
}

export function itemText({ item, version }: Pick<Gap, 'item' | 'version'>): string {
  return version === null ? item : `${item} v${version}`;
}

export function itemsText(gaps: readonly Pick<Gap, 'item' | 'version'>[]): string {
  const shown = gaps.slice(0, itemsAtMost).map(itemText).join(', ');
  return gaps.length <= itemsAtMost ? shown : words.itemsAndMore(shown, gaps.length - itemsAtMost);
}

/** "Never trained": the cause without a version. */
export function causeTitle(cause: GapCause): string {
  return capital(causeText({ cause, trainedOn: null }));
}

/** Where all gaps of a cause stand, the matrix narrowed to this wave. */
export function causeHref({ page }: Pick<GateActs, 'page'>, cause?: GapCause): string {
  return place.rolloutTraining(page.rollout.id, {
    wave: page.row.id,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The step that closes the gaps of one cause. */
export function causeActions(
  { cause, gaps }: CauseGroup<Gap>,
  acts: Pick<GateActs, 'page' | 'show'>,
): readonly Action[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const kind = closedBy(cause);
  if (kind === 'signature') return [{ label: words.sign, href: causeHref(acts, cause) }];
  if (kind === 'version') return [{ label: words.openItem(first.item), href: place.item(first.item) }];
  const one = gaps.every((gap) => gap.item === first.item);
  return [
    {
      label: words.record,
      onPress: () =>
        acts.show({
          kind: 'train',
          people: one ? gaps.map((gap) => gap.person) : [],
          item: one ? first.item : null,
        }),
    },
  ];
}

function groupOf(group: CauseGroup<Gap>, acts: GateActs): ReasonGroup {
  const people = perPerson(group.gaps);
  const hidden = people.length - namedAtMost;
  return {
    id: group.cause,
    mark: `training/${gapMark(group)}`,
    title: `${causeTitle(group.cause)}, ${people.length}:`,
    names: people
      .slice(0, namedAtMost)
      .map((person) => ({ name: person.name, cause: itemsText(person.gaps) })),
    more: hidden > 0 ? { label: words.moreNames(hidden), href: causeHref(acts, group.cause) } : undefined,
    actions: causeActions(group, acts),
  };
}

/** More gaps than can be named on a line stand by cause, each cause with its own control. */
export function gapGroups(check: GateCheck, acts: GateActs): readonly ReasonGroup[] {
  const gaps = gapBlockers(check);
  if (gaps.length <= namedAtMost) return [];
  return byCause(gaps).map((group) => groupOf(group, acts));
}
