import type { Hit } from '../../../shared/api/ports.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { place } from '../../app/address.ts';
import type { PaletteCommand } from '../../app/palette-command.ts';
import type { IconName } from '../../parts/icon.tsx';
import type { PaletteGroup, PaletteItem } from '../../parts/palette/command-palette.tsx';
import { palette as words } from '../../strings/en/palette.ts';
import { trailHref } from '../trail/trail-filter.ts';

export interface PaletteActs {
  readonly go: (href: string) => void;
  readonly halt: (rollout: string, wave: string | null) => void;
  readonly readOnly: boolean;
}

/** Every word typed begins some word of the label, in any order and without regard to case. */
export function fits(label: string, text: string): boolean {
  const typed = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const spoken = label.toLowerCase().split(/\s+/);
  return typed.every((word) => spoken.some((one) => one.startsWith(word)));
}

const icons: Readonly<Record<Hit['kind'], IconName>> = {
  rollout: 'rollouts',
  wave: 'rollouts',
  person: 'people',
  item: 'training',
  account: 'administration',
  trail: 'audit',
};

function hrefOf(hit: Hit): string {
  switch (hit.kind) {
    case 'rollout':
      return place.rollout(hit.id);
    case 'wave':
      return place.wave(hit.rollout ?? '', hit.id);
    case 'person':
      return place.person(hit.id);
    case 'item':
      return place.training();
    case 'account':
      return place.accounts();
    case 'trail':
      return trailHref({ text: hit.title });
    default:
      return assertNever(hit.kind);
  }
}

/** What can be done with a wave that was found, before going to it. */
function verbsOf(hit: Hit, { go, halt, readOnly }: PaletteActs): readonly PaletteItem[] {
  const { rollout } = hit;
  if (hit.kind !== 'wave' || rollout === null) return [];
  const trail: PaletteItem = {
    id: `trail-${hit.id}`,
    label: words.trailOf(hit.title),
    icon: 'audit',
    onPress: () => go(place.trail({ rollout, wave: hit.id })),
  };
  if (readOnly) return [trail];
  return [
    {
      id: `train-${hit.id}`,
      label: words.recordFor(hit.title),
      icon: 'training',
      onPress: () => go(`${place.wave(rollout, hit.id)}?do=train`),
    },
    {
      id: `halt-${hit.id}`,
      label: words.haltWave(hit.title),
      mark: 'wave/halted',
      onPress: () => halt(rollout, hit.id),
    },
    trail,
  ];
}

function itemOf(hit: Hit, go: PaletteActs['go']): PaletteItem {
  return {
    id: `${hit.kind}-${hit.id}`,
    label: words.note(hit.title, hit.note),
    icon: icons[hit.kind],
    onPress: () => go(hrefOf(hit)),
  };
}

/** Verbs first: what the frame can do, what can be done with a wave found; then where to go. */
export function paletteGroups(
  text: string,
  commands: readonly PaletteCommand[],
  hits: readonly Hit[],
  acts: PaletteActs,
): readonly PaletteGroup[] {
  const fitting = commands.filter((command) => fits(command.label, text));
  const going = (command: PaletteCommand): boolean => command.id.startsWith('go-');
  const item = (command: PaletteCommand): PaletteItem => ({
    id: command.id,
    label: command.label,
    keys: command.keys,
    onPress: command.run,
  });
  const firstWave = hits.find((hit) => hit.kind === 'wave');
  const verbs = [
    ...fitting.filter((command) => !going(command)).map(item),
    ...(firstWave === undefined ? [] : verbsOf(firstWave, acts)),
  ];
  const places = [...hits.map((hit) => itemOf(hit, acts.go)), ...fitting.filter(going).map(item)];
  return [
    { title: words.do, items: verbs },
    { title: words.goTo, items: places },
  ].filter((group) => group.items.length > 0);
}
