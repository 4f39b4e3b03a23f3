// Holds a Teams manifest and its languages against the published schemas: node manifest.mjs FOLDER.
// The folder holds manifest.json, de.json and en.json. Prints a line for each fault; exit code 1 when there is one.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';

const folder = process.argv[2];
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read(join(folder, 'manifest.json'));
const schemas = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '@microsoft', 'app-manifest', 'build',
  'json-schemas', 'teams', `v${manifest.manifestVersion}`);

const faults = [];
const hold = (what, object, schema) => {
  const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false }).compile(read(join(schemas, schema)));
  if (!validate(object)) {
    for (const error of validate.errors) faults.push(`${what}: ${error.instancePath} ${error.message}`);
  }
};

hold('manifest.json', manifest, 'MicrosoftTeams.schema.json');
for (const language of ['de', 'en']) {
  hold(`${language}.json`, read(join(folder, `${language}.json`)), 'MicrosoftTeams.Localization.schema.json');
}

for (const fault of faults) console.log(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
