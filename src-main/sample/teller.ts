import type { Done, Ports } from '../../shared/api/ports.ts';
import type { CommandInput } from '../../shared/events/command.ts';
import { command } from '../../shared/events/command.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { SectionName } from '../../shared/domain/signature.ts';
import type { StoryClock } from './story-clock.ts';

export interface SampleAccount {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly password: string;
}

/** One person at the workstation, signed in: what they do goes through the same api as in the app. */
export interface Hand {
  readonly ports: Ports;
  do(asked: CommandInput): Promise<Done>;
  /** Signs an approval of a route as the signing screen does: reads what is to be signed, then signs that. */
  sign(
    rollout: string,
    wave: string | null,
    gate: 'plan' | 'entry' | 'exit',
    meaning: 'reviewed' | 'approved' | 'accepted-handoff',
  ): Promise<void>;
  /** Asks for what must be refused, and gives the code. */
  refused(asked: CommandInput): Promise<string>;
}

export interface Teller {
  readonly clock: StoryClock;
  /** A scene: sets the clock, signs the person in, and out again when it is over. */
  scene(who: string, wall: string, act: (hand: Hand) => Promise<void>): Promise<void>;
}

/** Time that one entry takes at the keyboard. */
const SECONDS_EACH = 41;

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok)
    throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.data).slice(0, 600)}`);
  return result.value;
}

export function makeTeller(ports: Ports, clock: StoryClock, people: readonly SampleAccount[]): Teller {
  return {
    clock,
    scene: async (who, wall, act) => {
      const person = people.find(({ id }) => id === who);
      if (person === undefined) throw new Error(`nobody is called ${who}`);
      clock.set(wall);
      must(await ports.session.signIn({ id: person.id, password: person.password }));
      await act(handOf(ports, clock, person));
      await ports.session.signOut('person');
    },
  };
}

function handOf(ports: Ports, clock: StoryClock, { id, password }: SampleAccount): Hand {
  const ask = (asked: CommandInput): Promise<Result<Done>> => {
    clock.pass(SECONDS_EACH);
    return ports.act(command.parse(asked), { id, password });
  };
  return {
    ports,
    do: async (asked) => must(await ask(asked)),
    refused: async (asked) => {
      const answer = await ask(asked);
      if (answer.ok) throw new Error(`${asked.kind} was not refused`);
      return answer.refusal.code;
    },
    sign: async (rollout, wave, gate, meaning) => {
      const page = must(await ports.read.signing({ rollout, wave, gate, step: null }));
      const sections = page.sections.map(({ name }) => name as SectionName);
      must(await ask({ kind: 'sign', rollout, wave, meaning, sections, digest: page.digest }));
    },
  };
}
