import { createHash } from 'node:crypto';
import { deepStrictEqual } from 'node:assert';
import type { HeldPaper } from '../../../../../shared/domain/paper.ts';
import type { Rollout } from '../../../../../shared/domain/rollout.ts';
import type { HeldSignature } from '../../../../../shared/domain/signature.ts';
import type { Wave } from '../../../../../shared/domain/wave.ts';
import type { BookState } from '../../../../../shared/events/state.ts';
import type { Instant } from '../../../../../shared/kernel/instant.ts';
import { waveRoute } from '../../../../../shared/views/gate.ts';
import { planRoute } from '../../../../../shared/views/plan-check.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** RFC 8785 as far as these contents need it, written again: members by their names, no space. */
function written(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const of = value as { readonly [key: string]: Json };
  const keys = Object.keys(of).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written(of[key] as Json)}`).join(',')}}`;
}

type Ended = Pick<Rollout, 'impact' | 'risk' | 'rollback'>;

/** What each section says, read from the record field by field; `ended`: of the rollout, as the wave left it. */
function contentOf(rollout: Rollout, wave: Wave | null, name: string, ended: Ended | undefined): unknown {
  const of = ended ?? rollout;
  switch (name) {
    case 'description': {
      const { title, class: kind, site, owner, reason, current, intended } = rollout;
      return { title, class: kind, site, owner, reason, current, intended };
    }
    case 'impact':
    case 'risk':
    case 'rollback':
      return of[name];
    case 'plan':
      return rollout.phases.map(({ id, title, pilot }) => {
        const waves = rollout.waves.filter((one) => one.phase === id && one.state.kind !== 'cancelled');
        return {
          id,
          title,
          pilot,
          waves: waves.map((one) => ({ id: one.id, number: one.number, title: one.title })),
        };
      });
    case 'scope':
      return { title: wave!.title, scope: wave!.scope, timing: wave!.timing, cohort: wave!.cohort };
    case 'criteria':
      return wave!.criteria.map(({ id, gate, text, howKnown }) => ({ id, gate, text, howKnown }));
    case 'training':
      return wave!.requirements.map(({ item, roles, sites, lines, shifts, departments }) => {
        const narrowed = Object.entries({ sites, lines, shifts, departments }).filter(
          ([, list]) => list.length > 0,
        );
        return { item, roles, ...Object.fromEntries(narrowed) };
      });
    default:
      throw new Error(`no section ${name}`);
  }
}

type Covering = HeldSignature | HeldPaper;
const coverOf = (held: Covering) => ('statement' in held ? held.statement : held);

export interface Counted {
  signed: number;
  papers: number;
  voided: number;
  voidAtBirth: number;
  /** Valid on a wave that ended, though the rollout was edited since. */
  outlived: number;
  shownValid: number;
}

/** Reads the book slowly after every event, and remembers what it saw: what is void, and how a wave ended. */
export class Reference {
  readonly counted: Counted = { signed: 0, papers: 0, voided: 0, voidAtBirth: 0, outlived: 0, shownValid: 0 };

  constructor(
    private readonly gone = new Map<string, unknown>(),
    private readonly ended = new Map<string, Ended>(),
    private readonly seen = new Set<string>(),
  ) {}

  /** A copy that goes on by itself, for a workstation by itself. */
  fork(): Reference {
    return new Reference(new Map(this.gone), new Map(this.ended), new Set(this.seen));
  }

  /** Throws where something reads as valid over other content, as void over its own, or as valid again. */
  look(state: BookState, now: Instant): void {
    this.computed.clear();
    const rollout = [...state.rollouts.values()].at(-1) as Rollout;
    this.remember(rollout);
    this.record(rollout, null, [...rollout.signatures, ...rollout.papers]);
    for (const wave of rollout.waves) this.record(rollout, wave, [...wave.signatures, ...wave.papers]);
    this.routes(state, rollout, now);
  }

  private readonly computed = new Map<string, string>();

  private remember({ waves, impact, risk, rollback }: Rollout): void {
    for (const { id, state } of waves)
      if (['handed-over', 'rolled-back', 'cancelled'].includes(state.kind) && !this.ended.has(id))
        this.ended.set(id, { impact, risk, rollback });
  }

  private digest(
    rollout: Rollout,
    wave: Wave | null,
    sections: readonly string[],
    ended: Ended | undefined,
  ): string {
    const key = `${wave?.id} ${sections.join()} ${ended !== undefined}`;
    const known = this.computed.get(key);
    if (known !== undefined) return known;
    const content = Object.fromEntries(sections.map((name) => [name, contentOf(rollout, wave, name, ended)]));
    const fresh = createHash('sha256')
      .update(written(JSON.parse(JSON.stringify(content)) as Json))
      .digest('hex');
    this.computed.set(key, fresh);
    return fresh;
  }

  private record(rollout: Rollout, wave: Wave | null, list: readonly Covering[]): void {
    const ended = wave === null ? undefined : this.ended.get(wave.id);
    for (const held of list) {
      const { sections, digest } = coverOf(held);
      if (sections.includes('act')) continue;
      this.judge(held, digest === this.digest(rollout, wave, sections, ended));
      if (
        held.void === null &&
        ended !== undefined &&
        this.digest(rollout, wave, sections, undefined) !== digest
      )
        this.counted.outlived += 1;
    }
  }

  private judge(held: Covering, covers: boolean): void {
    const fresh = !this.seen.has(held.id);
    const before = this.gone.get(held.id);
    if (held.void === null && !covers)
      throw new Error(`${held.id} reads as valid over content that it does not cover`);
    if (before !== undefined)
      return deepStrictEqual(held.void, before, `${held.id} was void, and is no more, or for another reason`);
    if (held.void !== null && covers) throw new Error(`${held.id} became void though its content stands`);
    if (fresh) this.counted['statement' in held ? 'signed' : 'papers'] += 1;
    this.seen.add(held.id);
    if (held.void === null) return;
    this.gone.set(held.id, held.void);
    this.counted.voided += 1;
    if (fresh) this.counted.voidAtBirth += 1;
  }

  /** No route shows as an answer what does not cover what stands there. */
  private routes(state: BookState, rollout: Rollout, now: Instant): void {
    const views = [
      { wave: null, route: planRoute(rollout, state, { now }) },
      ...rollout.waves.flatMap((wave) =>
        (['entry', 'exit'] as const).map((side) => ({
          wave,
          route: waveRoute(state, rollout, wave, side, { now }),
        })),
      ),
    ];
    for (const { wave, route } of views)
      for (const answer of route.steps.flatMap((step) => [...step.answers, ...step.papers])) {
        const is = this.digest(
          rollout,
          wave,
          answer.sections,
          wave === null ? undefined : this.ended.get(wave.id),
        );
        if (answer.digest !== is || answer.status !== 'signed')
          throw new Error(`${answer.id} is shown as an answer over other content`);
        this.counted.shownValid += 1;
      }
  }
}
