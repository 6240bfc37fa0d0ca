import { familyName } from '../../../shared/views/who-acts.ts';

/** `Bakke, Jonas`: lists of names stand by family name. */
export function listName(name: string): string {
  const family = familyName(name);
  const given = name.slice(0, name.length - family.length).trim();
  return given === '' ? family : `${family}, ${given}`;
}
