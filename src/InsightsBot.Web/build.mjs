// Builds the page into the folder that the server serves: node build.mjs [folder]
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '..', 'InsightsBot', 'wwwroot'));
const assets = join(out, 'assets');

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: ['es2022'],
  legalComments: 'linked',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

// Web Chat is taken as its makers built it: its parts do not resolve in a bundler without their install scripts.
async function webChat() {
  const built = await readFile(join(here, 'node_modules/botframework-webchat/dist/webchat.js'));
  const name = `webchat-${createHash('sha256').update(built).digest('hex').slice(0, 8)}.js`;
  await writeFile(join(assets, name), built);
  const licence = 'webchat.js.LICENSE.txt';
  await writeFile(
    join(assets, licence), await readFile(join(here, 'node_modules/botframework-webchat/dist', licence)));
  return name;
}

async function page(webChatName) {
  const made = await build({
    ...shared,
    entryPoints: { page: 'src/main.tsx' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    outdir: assets,
    jsx: 'automatic',
    metafile: true,
    define: { ...shared.define, WEB_CHAT: JSON.stringify(`assets/${webChatName}`) },
  });
  const named = Object.entries(made.metafile.outputs).find(([, o]) => o.entryPoint === 'src/main.tsx');
  return { script: basename(named[0]), style: basename(named[1].cssBundle) };
}

// Large texts are packed once here, not for each reader.
async function pack() {
  for (const name of await readdir(assets)) {
    const bytes = await readFile(join(assets, name));
    if (bytes.length > 1024) {
      await writeFile(join(assets, `${name}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
const webChatName = await webChat();
const { script, style } = await page(webChatName);
await build({ ...shared, entryPoints: ['src/embed.ts'], format: 'iife', outfile: join(out, 'embed.js') });
const html = (await readFile(join(here, 'pages/page.html'), 'utf8'))
  .replace('{script}', `assets/${script}`).replace('{style}', `assets/${style}`);
await pack();
// Written last: a folder with the page in it is complete.
await writeFile(join(out, 'page.html'), html);
