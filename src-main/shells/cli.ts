import { rooms } from './cli/rooms.ts';
import { runCli } from './cli/run-cli.ts';
import { terminal } from './cli/terminal.ts';

process.exitCode = await runCli(process.argv.slice(2), terminal(), rooms);
