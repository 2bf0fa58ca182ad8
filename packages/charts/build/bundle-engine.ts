import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Puts what is used of ECharts into one file, in the place of the module that tsc has written: read
 * from its five hundred files, it takes ten times as long to load.
 */
await build({
  entryPoints: [here('../src/engine.ts')],
  outfile: here('../dist/engine.js'),
  allowOverwrite: true,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
})
rmSync(here('../dist/engine.js.map'), { force: true })

/** Where a package lies, seen from a file. */
const folderOf = (entry: string, file: string): string =>
  dirname(createRequire(file).resolve(entry))

const echarts = folderOf('echarts/package.json', import.meta.url)
const fromEcharts = join(echarts, 'package.json')

/** The terms under which each part of the bundle comes, beside it. */
const terms = {
  'echarts-LICENSE.txt': join(echarts, 'LICENSE'),
  'echarts-NOTICE.txt': join(echarts, 'NOTICE'),
  'd3-LICENSE.txt': join(echarts, 'licenses', 'LICENSE-d3'),
  'zrender-LICENSE.txt': join(folderOf('zrender/package.json', fromEcharts), 'LICENSE'),
  'tslib-LICENSE.txt': join(folderOf('tslib', fromEcharts), 'LICENSE.txt'),
} as const

const folder = here('../dist/licences/')
mkdirSync(folder, { recursive: true })
for (const [name, path] of Object.entries(terms)) copyFileSync(path, join(folder, name))
