import { spawn } from 'node:child_process';

/** Runs a program to its end. Gives its exit code and what it printed; `show` passes the output through as well. */
export function run(program, args, { env = process.env, cwd, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) out.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a script of an installed package with this Node, so that no shell or PATH is involved. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}
