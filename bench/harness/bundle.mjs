// usage: node bench/harness/bundle.mjs
// The content for every engine, and our engines, as modules that plain Node runs.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const at = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const { build } = createRequire(at('../../apps/cli/package.json'))('esbuild')

await build({
  entryPoints: [
    at('../content/works.ts'),
    ...['pdf', 'docx', 'xlsx', 'xlsx-full'].map((name) => at(`../ours/${name}.ts`)),
  ],
  outbase: at('..'),
  outdir: at('../.cache'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['@jibao/source'],
  logLevel: 'warning',
})
