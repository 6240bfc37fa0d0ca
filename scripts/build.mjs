import { buildStale } from './lib/build-parts.mjs';
import { home } from './lib/place.mjs';
import { orSayProblem } from './lib/problem.mjs';

process.chdir(home);
await orSayProblem(() => buildStale());
