import './lib/need-node.mjs';

// imported late: an old Node must reach the sentence above before it meets newer syntax
void import('./lib/start-app.mjs').then(({ startApp }) => startApp(process.argv.slice(2)));
