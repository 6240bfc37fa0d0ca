import { writeFileSync } from 'node:fs';
import { home } from './lib/place.mjs';
import { traceTable } from './lib/trace-table.mjs';

process.chdir(home);
writeFileSync('docs/traceability.md', traceTable());
console.log('docs/traceability.md is written.');
