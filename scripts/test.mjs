import './lib/need-node.mjs';

// imported late: an old Node must reach the sentence above before it meets newer syntax
void import('./lib/test-all.mjs').then(({ testAll }) => testAll(process.argv.slice(2)));
