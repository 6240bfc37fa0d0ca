import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode } from '../../scripts/lib/run.mjs';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fusesAsShipped = '101100010';

/** The packages the built main imports or loads, by name: `pdfmake`, `@noble/hashes`. */
function externalsOfMain(): readonly string[] {
  const scripts = readdirSync('dist/main', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.c?js$/.test(name),
  );
  const specifiers = scripts.flatMap((name) => {
    const text = readFileSync(join('dist/main', name), 'utf8');
    return [
      ...text.matchAll(
        /^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["'];?$|\b(?:import|require|load)\("([^"]+)"\)/gm,
      ),
    ].map(([, fixed, late]) => fixed ?? late ?? '');
  });
  const outside = specifiers.filter(
    (name) => !name.startsWith('.') && !isBuiltin(name) && name !== 'electron',
  );
  return [
    ...new Set(outside.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))),
  ].toSorted();
}

/** A stand-in for Electron: no program, but with the wire that fuses are set in. */
function standIn(folder: string) {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from(fusesAsShipped)]);
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 });
}

interface Folder {
  readonly files?: Readonly<Record<string, Folder>>;
}

/** Every path in an asar archive: four lengths, the fourth that of the JSON header that follows them. */
function filesInArchive(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString()) as Folder;
  const below = (folder: Folder, path: string): readonly string[] =>
    Object.entries(folder.files ?? {}).flatMap(([name, each]) => [
      `${path}/${name}`,
      ...below(each, `${path}/${name}`),
    ]);
  return below(header, '');
}

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wavebook-package-'));
  const out = join(folder, 'out/linux-unpacked');
  let inside: readonly string[] = [];

  beforeAll(async () => {
    standIn(join(folder, 'electron'));
    const settings = [
      `electronDist=${join(folder, 'electron')}`,
      `directories.output=${join(folder, 'out')}`,
    ];
    const args = ['--linux', '--dir', ...settings.map((setting) => `-c.${setting}`)];
    const { code, output } = await runNode('node_modules/electron-builder/cli.js', args);
    if (code !== 0) throw new Error(output);
    inside = filesInArchive(join(out, 'resources/app.asar'));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the built app, its assets and its licence', () => {
    for (const file of ['main/electron.js', 'main/preload.cjs', 'main/cli.js', 'renderer/index.html']) {
      expect(inside).toContain(`/dist/${file}`);
    }
    expect(inside.filter((file) => file.startsWith('/assets/')).length).toBeGreaterThan(1);
    expect(inside).toContain('/LICENSE');
  });

  it('holds every package that main imports', () => {
    const externals = externalsOfMain();
    expect(externals).toContain('pdfmake');
    expect(externals.filter((name) => !inside.includes(`/node_modules/${name}/package.json`))).toEqual([]);
  });

  it('holds no source, no test, and nothing that only a build needs', () => {
    const strange =
      /^\/(src-main|src-renderer|shared|test|scripts|docs)\/|^\/node_modules\/(react|@mui|typescript|vite|electron)\//;
    expect(inside.filter((file) => strange.test(file))).toEqual([]);
  });

  it('has its fuses set: no run-as-node, no inspector, code from the archive only', () => {
    const program = readFileSync(join(out, 'wavebook'));
    const at = program.indexOf(sentinel) + sentinel.length + 2;
    const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyArchive] = program
      .subarray(at, at + 9)
      .toString();
    expect({ runAsNode, cookies, nodeOptions, inspect, integrity, onlyArchive }).toEqual({
      runAsNode: '0',
      cookies: '1',
      nodeOptions: '0',
      inspect: '0',
      integrity: '1',
      onlyArchive: '1',
    });
  });

  it('can be made for all three systems', () => {
    const settings = readFileSync('electron-builder.yml', 'utf8');
    for (const target of ['AppImage', 'nsis', 'dmg']) expect(settings).toContain(`target: ${target}`);
    expect(existsSync('LICENSE')).toBe(true);
  });
});
