import { z } from 'zod';
import { bookCommands } from './commands/book-commands.ts';
import { peopleCommands, signedPeopleCommands } from './commands/people-commands.ts';
import { rolloutCommands, signedRolloutCommands } from './commands/rollout-commands.ts';
import { signedWaveCommands, waveCommands } from './commands/wave-commands.ts';

/** What needs no signature. */
export const plainCommand = z.discriminatedUnion('kind', [
  ...bookCommands,
  ...peopleCommands,
  ...rolloutCommands,
  ...waveCommands,
]);
/** What is carried out only together with the person's own signature. */
export const signedCommand = z.discriminatedUnion('kind', [
  ...signedRolloutCommands,
  ...signedWaveCommands,
  ...signedPeopleCommands,
]);
/** Everything that can be asked of the book. */
export const command = z.discriminatedUnion('kind', [...plainCommand.options, ...signedCommand.options]);

export type SignedCommand = Readonly<z.infer<typeof signedCommand>>;
export type Command = Readonly<z.infer<typeof command>>;
/** As it is typed, before defaults and normalisation. */
export type CommandInput = z.input<typeof command>;
export type CommandKind = Command['kind'];

/** What a person does to this workstation and its folder, not to the book: refused, it is in the trail like a command. */
export type DeskCommand = 'share.set' | 'share.remove' | 'book.backup';

export function isSigned(asked: Command): asked is SignedCommand {
  return signedCommand.options.some((option) => option.shape.kind.value === asked.kind);
}
