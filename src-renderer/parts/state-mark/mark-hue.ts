import type { Hue, Mark } from '../../../shared/domain/marks.ts';

const hues: Readonly<Partial<Record<Mark, Hue>>> = {
  'wave/draft': 'quiet',
  'wave/planned': 'quiet',
  'wave/cancelled': 'quiet',
  'wave/gate-closed': 'warn',
  'wave/gate-open': 'go',
  'wave/live-with-limits': 'warn',
  'wave/halted': 'stop',
  'gate/ahead': 'quiet',
  'gate/closed': 'warn',
  'gate/open': 'go',
  'check/not-met': 'warn',
  'check/not-due': 'quiet',
  'check/late': 'warn',
  'training/trained': 'edge',
  'training/never': 'warn',
  'training/outdated': 'warn',
  'training/failed': 'warn',
  'signature/waiting': 'quiet',
  'signature/yours': 'act',
  'signature/rejected': 'stop',
  'signature/void': 'warn',
  'evidence/expand': 'go',
  'evidence/stop': 'stop',
  'book/damaged': 'tie',
  'book/conflict': 'tie',
  'book/quarantined': 'tie',
};

/** The hue of a mark; whatever is normal stays plain. */
export function markHue(mark: Mark): Hue {
  return hues[mark] ?? 'plain';
}
