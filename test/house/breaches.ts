const stateType = `export type State = 'open' | 'shut';\nexport const start = (): State => 'open';\n`;

/** One breach a file, beside what the linter must say of it. */
export const breaches: Record<string, { code: string; says: RegExp }> = {
  'shared/kernel/up.ts': {
    code: `export { start } from '../domain/state.ts';`,
    says: /shared\/kernel may not import shared\/domain/,
  },
  'shared/domain/up.ts': {
    code: `import '../events/fold.ts';`,
    says: /shared\/domain may not import shared\/events/,
  },
  'shared/events/up.ts': {
    code: `export const late = () => import('../views/board.ts');`,
    says: /shared\/events may not import shared\/views/,
  },
  'shared/views/up.ts': {
    code: `export type Up = import('../api/contract.ts').Up;`,
    says: /shared\/views may not import shared\/api/,
  },
  'shared/stats/up.ts': {
    code: `export type { Up } from '../views/board.ts';`,
    says: /shared\/stats may not import shared\/views/,
  },
  'shared/views/decide.ts': {
    code: `import '../decide.ts';`,
    says: /shared\/views may not import shared\/decide/,
  },
  'shared/decide/up.ts': {
    code: `import '../api/contract.ts';`,
    says: /shared\/decide may not import shared\/api/,
  },
  'shared/words/decide.ts': {
    code: `import '../decide/wave.ts';`,
    says: /shared\/words may not import shared\/decide/,
  },
  'shared/views/main.ts': {
    code: `import '../../src-main/book/log.ts';`,
    says: /shared\/views may not import src-main\/book/,
  },
  'shared/domain/node.ts': { code: `import 'node:fs';`, says: /node:fs may be imported in src-main only/ },
  'shared/domain/bare-node.ts': {
    code: `import 'fs/promises';`,
    says: /fs\/promises may be imported in src-main only/,
  },
  'shared/domain/screen.ts': { code: `import 'react';`, says: /must not import react/ },
  'shared/views/trpc.ts': { code: `import '@trpc/server';`, says: /only shared\/api speaks tRPC/ },
  'shared/stray.ts': {
    code: `export const x = 1;\nexport { start } from './domain/state.ts';`,
    says: /belongs to no layer/,
  },
  'src-main/platform/up.ts': {
    code: `import '../book/log.ts';`,
    says: /src-main\/platform may not import src-main\/book/,
  },
  'src-main/book/up.ts': {
    code: `import '../sync/publish.ts';`,
    says: /src-main\/book may not import src-main\/sync/,
  },
  'src-main/packet/side.ts': {
    code: `import '../imports/csv.ts';`,
    says: /src-main\/packet may not import src-main\/imports/,
  },
  'src-main/sync/up.ts': {
    code: `import '../api/handler.ts';`,
    says: /src-main\/sync may not import src-main\/api/,
  },
  'src-main/sync/side.ts': {
    code: `import '../packet/make-packet.ts';`,
    says: /src-main\/sync may not import src-main\/packet/,
  },
  'src-main/identity/up.ts': {
    code: `import '../sync/service.ts';`,
    says: /src-main\/identity may not import src-main\/sync/,
  },
  'src-main/api/up.ts': {
    code: `import '../shells/cli.ts';`,
    says: /src-main\/api may not import src-main\/shells/,
  },
  'src-main/api/host.ts': { code: `import 'electron';`, says: /only a shell knows its host/ },
  'src-main/shells/screen.ts': {
    code: `import '../../src-renderer/main.ts';`,
    says: /src-main\/shells may not import src-renderer/,
  },
  'src-renderer/main-import.ts': {
    code: `import '../src-main/platform/files.ts';`,
    says: /src-renderer may not import src-main\/platform/,
  },
  'src-renderer/parts/node.ts': {
    code: `import 'node:path';`,
    says: /node:path may be imported in src-main only/,
  },
  'src-renderer/parts/test.ts': {
    code: `import '../../test/fixtures/a.ts';`,
    says: /src-renderer may not import test\/fixtures/,
  },
  'shared/domain/now.ts': {
    code: `export const now = () => Date.now();`,
    says: /Date\.now\(\) is an ambient power/,
  },
  'shared/domain/today.ts': {
    code: `export const today = () => new Date();`,
    says: /new Date\(\) is an ambient power/,
  },
  'shared/domain/dice.ts': {
    code: `export const dice = () => Math.random();`,
    says: /Math\.random\(\) is an ambient power/,
  },
  'src-main/book/now.ts': {
    code: `export const now = () => Date.now();`,
    says: /reads it from the Clock port/,
  },
  'shared/domain/default.ts': {
    code: `export default function one() {\n  return 1;\n}`,
    says: /import\(no-default-export\)/,
  },
  'shared/domain/any.ts': {
    code: `export const any = (x: any) => x as unknown;`,
    says: /typescript\(no-explicit-any\)/,
  },
  'src-main/book/floating.ts': {
    code: `const later = async () => 1;\nexport function go() {\n  later();\n}`,
    says: /typescript\(no-floating-promises\)/,
  },
  'shared/domain/switch.ts': {
    code: `import type { State } from './state.ts';\nexport function say(s: State) {\n  switch (s) {\n    case 'open':\n      return 1;\n  }\n  return 2;\n}`,
    says: /typescript\(switch-exhaustiveness-check\)/,
  },
  'src-main/book/loud.ts': {
    code: `export const loud = () => console.log('x');`,
    says: /eslint\(no-console\)/,
  },
  'shared/domain/long.ts': { code: numbered(251, 'export const b# = 1;'), says: /eslint\(max-lines\)/ },
  'shared/domain/long-function.ts': {
    code: `export function long(x: number) {\n${numbered(50, '  x += #;')}\n  return x;\n}`,
    says: /eslint\(max-lines-per-function\)/,
  },
  'shared/domain/ring-a.ts': {
    code: `import { b } from './ring-b.ts';\nexport const a = () => b;`,
    says: /import\(no-cycle\)/,
  },
  'shared/domain/ring-b.ts': {
    code: `import { a } from './ring-a.ts';\nexport const b = () => a;`,
    says: /import\(no-cycle\)/,
  },
  'shared/domain/BadName.ts': { code: `export const bad = 1;`, says: /unicorn\(filename-case\)/ },
  'test/unit/only.test.ts': {
    code: `import { it } from 'vitest';\nit.only('x', () => {});`,
    says: /vitest\(no-focused-tests\)/,
  },
};

/** Near misses: each of these must stay allowed. */
export const innocent: Record<string, string> = {
  'shared/domain/state.ts': stateType,
  'shared/domain/ring-c.ts': `import type { D } from './ring-d.ts';\nexport const c = 1 as unknown as D;`,
  'shared/domain/ring-d.ts': `import type { c } from './ring-c.ts';\nexport type D = typeof c;`,
  'shared/domain/down.ts': `export { digest } from '../kernel/digest.ts';\nexport const at = (ms: number) => new Date(ms).toISOString();`,
  'shared/kernel/digest.ts': `export const digest = 1;`,
  'shared/api/contract.ts': `import '@trpc/server';\nimport '../views/board.ts';\nexport type Up = 1;`,
  'shared/words/gate.ts': `import '../views/board.ts';\nimport '../domain/state.ts';\nexport const words = 1;`,
  'shared/decide/decide.ts': `import './views/board.ts';\nimport './decide/wave.ts';\nexport const decide = 1;`,
  'shared/decide/wave.ts': `export const wave = 1;`,
  'shared/views/board.ts': `import '../stats/poisson.ts';\nexport type Up = 1;`,
  'shared/stats/poisson.ts': `export const poisson = 1;`,
  'src-main/book/log.ts': `import 'node:fs';\nimport '../platform/clock.ts';\nimport '../../shared/events/fold.ts';\nexport const log = 1;`,
  'shared/events/fold.ts': `export const fold = 1;`,
  'src-main/platform/clock.ts': `export const now = () => Date.now();`,
  'src-main/sync/service.ts': `import '../book/log.ts';\nimport '../platform/clock.ts';\nimport '../../shared/events/fold.ts';\nexport const service = 1;`,
  'src-main/api/desk.ts': `import '../sync/service.ts';`,
  'src-main/shells/electron.ts': `import 'electron';\nimport '../api/handler.ts';\nimport '../packet/pages.ts';`,
  'src-main/shells/cli.ts': `console.log('told');`,
  'src-renderer/app.ts': `import 'react';\nimport './parts/gate.ts';\nimport '../shared/api/contract.ts';\nexport const app = 1;`,
};

function numbered(count: number, line: string) {
  return Array.from({ length: count }, (_, i) => line.replace('#', `${i}`)).join('\n');
}
