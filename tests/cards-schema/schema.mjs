// Builds the strict schema of cards: node schema.mjs FILE. The file is written in one step, so a run that is ended
// leaves no half schema.
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const here = dirname(fileURLToPath(import.meta.url));
const schema = createGenerator({
  path: join(here, 'entry.ts'), tsconfig: join(here, 'tsconfig.json'), type: 'Card',
  // Without "expose all" every type is written out wherever it is used, and memory ends before the schema does.
  expose: 'all', jsDoc: 'none', skipTypeCheck: true, additionalProperties: false,
}).createSchema('Card');
const file = process.argv[2];
writeFileSync(`${file}.${process.pid}`, JSON.stringify(schema));
renameSync(`${file}.${process.pid}`, file);
