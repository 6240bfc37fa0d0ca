import type { ConflictView } from '../../../shared/views/shape/sync-page.ts';
import { place } from '../../app/address.ts';

/** Kind and id of the record a conflict is about: its id is `<kind>:<record>:<field>@<event>`. */
function recordOf(id: string): { readonly kind: string; readonly record: string } {
  // An account's id may hold the sign that stands before the event; none holds a colon.
  const [kind = '', record = ''] = id.slice(0, id.lastIndexOf('@')).split(':');
  return { kind, record };
}

/** Where the field is edited as usual. */
export function conflictPlace({ id, rollout, wave }: Pick<ConflictView, 'id' | 'rollout' | 'wave'>): string {
  if (rollout !== null && wave !== null) return place.wave(rollout, wave);
  if (rollout !== null) return place.rollout(rollout);
  const { kind, record } = recordOf(id);
  switch (kind) {
    case 'person':
      return place.person(record);
    case 'account':
      return place.account(record);
    case 'item':
      return place.item(record);
    case 'device':
      return place.sync();
    default:
      return place.settings();
  }
}
