import type { CommandKind } from '../events/command.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { Instant } from '../kernel/instant.ts';
import type { DutyId, DutyView } from './shape/settings-page.ts';

/** What somebody tried and was refused, as the trail has it. */
export interface Attempt {
  readonly code: string;
  readonly command: string;
  /** The record it was about, and the account that tried; '' where nobody was signed in. */
  readonly about: string;
  readonly actor: string;
  readonly at: Instant;
  /** Printed name of whoever tried. */
  readonly name: string;
}

interface Duty {
  readonly id: DutyId;
  readonly codes: readonly RefusalCode[];
  /** Where one code stands for several rules: which attempts are of this one. */
  readonly only?: (attempt: Attempt) => boolean;
}

const waivers: ReadonlySet<string> = new Set<CommandKind>(['wave.waive', 'wave.override']);
const ofOneself = ({ actor, about }: Attempt): boolean => actor === about;

/** Rules of who may not do what alone; their words are in `words/duty-words.ts`. */
const DUTIES: readonly Duty[] = [
  { id: 'author-not-only-approver', codes: ['own-approval'], only: ({ command }) => !waivers.has(command) },
  { id: 'author-not-acceptor', codes: ['own-handoff'] },
  { id: 'administrator-apart', codes: ['roles-apart'] },
  { id: 'reviewer-apart', codes: ['reviewed-own-work'] },
  { id: 'trainer-not-trainee', codes: ['own-training', 'not-your-training'] },
  {
    id: 'identity-by-another',
    codes: ['not-vouched', 'own-vouch'],
    only: (attempt) => attempt.code === 'not-vouched' || ofOneself(attempt),
  },
  { id: 'reset-by-two', codes: ['own-vouch'], only: (attempt) => !ofOneself(attempt) },
  { id: 'waiver-by-another', codes: ['own-approval'], only: ({ command }) => waivers.has(command) },
  { id: 'one-step-each', codes: ['already-signed'], only: ({ command }) => command === 'sign' },
  { id: 'paper-by-others', codes: ['own-paper'] },
  { id: 'alert-by-another', codes: ['own-alert'] },
];

/** Every rule, with how often it refused somebody and whom last. `attempts` oldest first. */
export function duties(attempts: readonly Attempt[]): readonly DutyView[] {
  return DUTIES.map(({ id, codes, only = () => true }) => {
    const refused = attempts.filter((one) => codes.some((code) => code === one.code) && only(one));
    const last = refused.at(-1);
    return {
      id,
      codes,
      refused: refused.length,
      last: last === undefined ? null : { at: last.at, name: last.name },
    };
  });
}
