// Holds cards against the strict schema and against the renderer's own reader: node check.mjs SCHEMA CARDS.jsonl.
// A line of the file is {"id": "…", "card": {…}}. Prints a line for each fault; exit code 1 when there is one.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import adaptive from 'adaptivecards/dist/adaptivecards.js';

const { AdaptiveCard, SerializationContext, Versions } = adaptive;
const validate = new Ajv({ strict: false, allErrors: false, verbose: false })
  .compile(JSON.parse(readFileSync(process.argv[2], 'utf8')));

// An error of a union repeats for each of its cases: the deepest one is the one to read.
const deepest = errors => errors.reduce((a, b) =>
  b.instancePath.split('/').length > a.instancePath.split('/').length ? b : a);

const faults = [];
let checked = 0;
for (const line of readFileSync(process.argv[3], 'utf8').split('\n').filter(l => l.length > 0)) {
  const { id, card } = JSON.parse(line);
  checked += 1;
  if (!validate(card)) {
    const error = deepest(validate.errors);
    faults.push(`${id}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }

  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(card, context);
  for (let i = 0; i < context.eventCount; i++) {
    const { message } = context.getEventAt(i);
    // This renderer has no charts: it draws their fallback. And it tests languages with one expression that goes on
    // where it ended the time before, so it refuses every other "de".
    if (!/Chart\.|for property "lang"/.test(message)) faults.push(`${id}: ${message}`);
  }

  if (card.version !== '1.5') faults.push(`${id}: version ${card.version}`);
  for (const chart of charts(card)) {
    if (chart.fallback?.type !== 'Table') faults.push(`${id}: ${chart.type} without a table to fall back to`);
  }
}

function* charts(node) {
  if (Array.isArray(node)) {
    for (const inner of node) yield* charts(inner);
  } else if (node && typeof node === 'object') {
    if (typeof node.type === 'string' && node.type.startsWith('Chart.')) yield node;
    for (const inner of Object.values(node)) yield* charts(inner);
  }
}

for (const fault of faults) console.log(fault);
console.log(`${checked} cards, ${faults.length} faults`);
process.exitCode = faults.length === 0 && checked > 0 ? 0 : 1;
