import type { Fault, Integrity } from './fault.ts';
import type { Ground } from './ground.ts';
import { blocks } from './verify.ts';

/** What the last check found, and what may be done in spite of it. */
export class Health<State> {
  readonly #ground: Ground<State>;
  #integrity: Integrity;

  constructor(ground: Ground<State>, faults: readonly Fault[], events: number) {
    this.#ground = ground;
    const now = { checkedAt: ground.ports.clock.now(), events };
    this.#integrity = faults.length === 0 ? { kind: 'intact', ...now } : { kind: 'damaged', ...now, faults };
  }

  get integrity(): Integrity {
    return this.#integrity;
  }

  get faults(): readonly Fault[] {
    return this.#integrity.kind === 'damaged' ? this.#integrity.faults : [];
  }

  /** What keeps our own log from growing; `null` when nothing does. */
  get blocking(): Fault | null {
    return this.faults.find((fault) => blocks(fault, this.#ground.own)) ?? null;
  }

  /** Whether the state in memory is worth saving: damage of another's log changes nothing in it. */
  get sound(): boolean {
    const { origin } = this.#ground;
    return this.faults.every(
      ({ file }) => /^(log|cp)\//.test(file) && !file.includes(origin) && !file.endsWith('.idx'),
    );
  }

  /** What opening found stays: a log that lost its end looks whole. */
  found(found: Integrity): Integrity {
    const lost = this.faults.filter((fault) => fault.code === 'log-short');
    const faults = [...lost, ...(found.kind === 'damaged' ? found.faults : [])];
    const { checkedAt, events } = found;
    this.#integrity = faults.length === 0 ? found : { kind: 'damaged', checkedAt, events, faults };
    return this.#integrity;
  }
}
