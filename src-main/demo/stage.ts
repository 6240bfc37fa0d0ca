import type { Ports } from '../../shared/api/ports.ts';
import type { RolloutHead, WaveRow } from '../../shared/views/shape/pages.ts';
import type { Desk } from '../api/desk/desk.ts';
import type { Tools } from '../api/desk/tools.ts';
import type { Shelf } from '../api/door/shelf.ts';
import type { SampleAccount } from '../sample/teller.ts';
import type { Findings } from './findings.ts';

/** What each part of the demo works with: the open book, seen as its change owner. */
export interface Stage {
  readonly out: string;
  readonly book: string;
  readonly tools: Tools;
  readonly desk: Desk;
  readonly ports: Ports;
  readonly shelf: Shelf;
  readonly print: (line: string) => void;
  readonly note: Findings['note'];
  readonly rollout: RolloutHead;
  readonly waves: readonly WaveRow[];
  readonly people: readonly SampleAccount[];
}
