import type { TrailKind } from '../events/trail-kinds.ts';
import { trailKind as say } from './en/trail-kind.ts';

/** A group of events that a reader of the trail asks for: `Signatures`. One this version does not know stands as it came. */
export function trailKindWord(id: string): string {
  return Object.hasOwn(say, id) ? say[id as TrailKind] : id;
}
