import { relative } from 'node:path';
import { whyForbidden } from './layers.mjs';

const pathOf = (context) => relative(context.cwd, context.filename).replaceAll('\\', '/');

/** Imports run one way (docs/architecture.md, "The house"), types included. */
const layersRule = {
  create(context) {
    const from = pathOf(context);
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const why = whyForbidden(from, source.value);
      if (why) context.report({ node: source, message: why });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
    };
  },
};

const isCall = (node, object, property) =>
  node.callee.type === 'MemberExpression' &&
  node.callee.object.name === object &&
  node.callee.property.name === property;

/** Time and chance are arguments in pure code, and come from a port in main. */
const ambientPowersRule = {
  create(context) {
    const say = (node, what, use) => context.report({ node, message: `${what} is an ambient power: ${use}` });
    const instant = 'take an instant as an argument; main reads it from the Clock port';
    const isDate = (node) => node.callee.type === 'Identifier' && node.callee.name === 'Date';
    return {
      NewExpression(node) {
        if (isDate(node) && node.arguments.length === 0) say(node, 'new Date()', instant);
      },
      CallExpression(node) {
        if (isDate(node)) say(node, 'Date()', instant);
        else if (isCall(node, 'Date', 'now')) say(node, 'Date.now()', instant);
        else if (isCall(node, 'performance', 'now')) say(node, 'performance.now()', instant);
        else if (isCall(node, 'Math', 'random')) {
          say(node, 'Math.random()', 'take a seed as an argument; main draws it from the Random port');
        }
      },
    };
  },
};

// eslint's plugin form is a default export
export default {
  meta: { name: 'house' },
  rules: { layers: layersRule, 'ambient-powers': ambientPowersRule },
};
