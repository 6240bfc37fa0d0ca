import type { Instant } from '../../kernel/instant.ts';
import type { HeldCeremony } from '../../domain/ceremony.ts';
import type { SigningPage } from './signing-page.ts';

/** Who could sign at this sitting, in the order of the route. */
export interface Seat {
  readonly account: string;
  readonly name: string;
  readonly title: string;
  /** The step they would answer; null: they cannot, and `why` says so in a refusal code. */
  readonly step: string | null;
  readonly why: string | null;
  /** By delegation of this person (printed name). */
  readonly onBehalf: string | null;
  readonly answered: 'signed' | 'rejected' | 'abstained' | null;
  readonly at: Instant | null;
}

/** A board around one workstation: what is signed, by whom, and what came of it so far. */
export interface CeremonyPage extends SigningPage {
  readonly seats: readonly Seat[];
  /** Earlier sittings at this gate, newest first, with printed names. */
  readonly held: readonly (HeldCeremony & { readonly byName: string; readonly names: readonly string[] })[];
}
