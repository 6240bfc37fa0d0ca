import type { Edit } from '../../../app/save.tsx';
import { empties } from '../../../app/form-state.ts';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import type { ScopeAnswers } from '../../wave/scope-form.ts';
import { scopeOf } from '../../wave/scope-form.ts';
import type { TimingAnswers } from '../timing-form.tsx';
import { timingErrors, timingOf } from '../timing-form.tsx';

/** A wave to be added, as typed. */
export interface WaveAnswers {
  readonly title: string;
  readonly phase: string;
  readonly timing: TimingAnswers;
  readonly scope: ScopeAnswers;
}

export function emptyWave(phase: string, site: string): WaveAnswers {
  const scope = {
    site,
    lines: '',
    shifts: '',
    departments: '',
    products: '',
    functions: '',
    roles: '',
    notCovered: '',
  };
  return { title: '', phase, timing: { goLive: '', exit: '' }, scope };
}

export function waveErrors({ title, timing, scope }: WaveAnswers, zone: string): readonly FormError[] {
  return [
    ...empties([['title', title, rollout.need.wave]]),
    ...timingErrors(timing, zone),
    ...empties([['scope-site', scope.site, rollout.need.site]]),
  ];
}

/** The command; throws where `waveErrors` still has something to say. */
export function addWave(id: string, { title, phase, timing, scope }: WaveAnswers, zone: string): Edit {
  const planned = timingOf(timing, zone);
  if (planned === null) throw new Error('the dates were checked before');
  return { kind: 'wave.add', rollout: id, phase, title, timing: planned, scope: scopeOf(scope) };
}
