import type { Impact, Risk } from '../../shared/domain/rollout.ts';
import type { CommandInput } from '../../shared/events/command.ts';

type Plan = Extract<CommandInput, { kind: 'rollout.plan' }>['description'];
type Rollback = Extract<CommandInput, { kind: 'rollout.rollback-plan' }>['plan'];
type Add = Extract<CommandInput, { kind: 'wave.add' }>;
type Text = { readonly text: string; readonly howKnown: string };
type ActivityKind = Extract<CommandInput, { kind: 'wave.add-activity' }>['activity']['kind'];

/** `plan.json`, as typed: wall times of the story, texts of the plan. */
export interface SampleWave {
  readonly key: string;
  readonly phase: number;
  readonly title: string;
  readonly lead: string;
  readonly goLive: string;
  readonly exit: string;
  readonly moved?: readonly [string, string];
  readonly scope: Add['scope'];
  readonly entry: readonly Text[];
  readonly activities: readonly {
    readonly title: string;
    readonly kind: ActivityKind;
    readonly owner: string;
    readonly days: number;
  }[];
}
export interface SamplePlan {
  readonly mes: {
    readonly description: Plan;
    readonly impact: Impact;
    readonly risk: Risk;
    readonly rollback: Rollback;
    readonly phases: readonly { readonly title: string; readonly pilot: boolean }[];
    readonly exit: readonly Text[];
    readonly waves: readonly SampleWave[];
    readonly requirements: readonly { readonly item: string; readonly roles: string[] }[];
  };
  readonly vision: {
    readonly description: Plan;
    readonly impact: Impact;
    readonly phases: readonly { readonly title: string; readonly pilot: boolean }[];
    readonly wave: Pick<SampleWave, 'title' | 'goLive' | 'exit' | 'scope'>;
  };
}
