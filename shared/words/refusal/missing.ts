import type { MissingThing } from '../../views/shape/gate.ts';
import { capital } from '../count.ts';
import { gate } from '../en/gate.ts';
import { when as say } from '../en/refusal/when.ts';

/** What is missing, within a sentence: "no rollback plan". */
export function missingShort(name: string): string {
  return isMissingThing(name)
    ? gate.missing[name]
    : missingWhole(name)
        .replace(/\.$/, '')
        .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** What is missing, as a sentence of its own. */
export function missingWhole(name: string): string {
  if (isMissingThing(name)) return gate.missingWhole[name];
  if (name === 'effectiveness-plan') return say.missing.effectPlan;
  return name === 'effectiveness-result' ? say.missing.effectResult : capital(name);
}

function isMissingThing(name: string): name is MissingThing {
  return Object.hasOwn(gate.missing, name);
}
