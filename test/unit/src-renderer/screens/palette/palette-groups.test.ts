import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../../../shared/api/ports.ts';
import { fits, paletteGroups } from '../../../../../src-renderer/screens/palette/palette-groups.ts';

const wave: Hit = { kind: 'wave', id: 'w', title: 'Line 3, late shift', note: 'W-014-3', rollout: 'r' };
const person: Hit = { kind: 'person', id: 'P-1', title: 'Jonas Bakke', note: 'Operator', rollout: null };
const commands = [
  { id: 'halt', label: 'Call a halt', run: () => undefined },
  { id: 'lock', label: 'Lock this screen', run: () => undefined },
  { id: 'go-trail', label: 'Go to Audit trail', run: () => undefined },
];

function groupsFor(text: string, hits: readonly Hit[], readOnly = false) {
  const went: string[] = [];
  const acts = {
    go: (href: string) => void went.push(href),
    halt: (rollout: string, of: string | null) => void went.push(`halt ${rollout} ${of}`),
    readOnly,
  };
  return { groups: paletteGroups(text, commands, hits, acts), went };
}

describe('find or do', () => {
  it('[R41] verbs stand first: what can be done with a wave found, then where to go', () => {
    const { groups, went } = groupsFor('line', [person, wave]);
    expect(groups.map((group) => group.title)).toEqual(['Do', 'Go to']);
    const verbs = groups[0]?.items ?? [];
    expect(verbs.map((item) => item.label)).toEqual([
      'Record training in Line 3, late shift',
      'Call a halt on Line 3, late shift',
      'Audit trail of Line 3, late shift',
    ]);
    verbs[1]?.onPress();
    verbs[0]?.onPress();
    expect(went).toEqual(['halt r w', '/rollouts/r/waves/w?do=train']);
  });

  it('[R3] who may only read is offered no verb that writes', () => {
    const { groups } = groupsFor('line', [wave], true);
    expect(groups[0]?.items.map((item) => item.label)).toEqual(['Audit trail of Line 3, late shift']);
  });

  it('[R25] words fit in any order from their beginnings', () => {
    expect(fits('Call a halt', 'halt ca')).toBe(true);
    expect(fits('Call a halt', 'alt')).toBe(false);
    expect(groupsFor('', []).groups[0]?.items.map((item) => item.id)).toEqual(['halt', 'lock']);
  });
});
