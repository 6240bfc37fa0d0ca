import type { RoundPorts, RoundResult } from '../contract.ts';

/** What came of writing a stick or reading one. `share` of the ports is the stick, not the book's share. */
export type Carried = Pick<RoundResult, 'published' | 'taken' | 'troubles' | 'operations'>;
export type Carry = <State>(ports: RoundPorts<State>) => Promise<Carried>;
