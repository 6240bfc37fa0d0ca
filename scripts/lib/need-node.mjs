// Runs before anything else is parsed, so it keeps to what any Node with modules understands.
const least = [20, 19];

/** What is wrong with this Node version ("20.19.0"), in one sentence; null when nothing is. */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  if (parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1])) return null;
  return (
    'Wavebook needs Node ' +
    least.join('.') +
    ' or newer, and this is Node ' +
    version +
    ': install a newer one, then run the same command again.'
  );
}

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(2);
}
