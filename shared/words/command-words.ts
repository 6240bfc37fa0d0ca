import { command as say } from './en/command.ts';

/** What a command is called, verb first: "go live". One this version does not know stands as it came. */
export function commandName(kind: string): string {
  return Object.hasOwn(say, kind) ? say[kind as keyof typeof say] : kind;
}
