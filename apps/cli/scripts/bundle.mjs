// Builds the application: one folder of few files, with all packages and what they use in them, so
// that a command reads what it needs and nothing else.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { inflateNatively } from './bundle/inflate-natively.mjs'
import { keepPlaces, placed } from './bundle/keep-places.mjs'
import { leaveOut } from './bundle/leave-out.mjs'
import { licencesOf } from './bundle/licences.mjs'
import { loadLate } from './bundle/load-late.mjs'
import { toCommonjs } from './bundle/to-commonjs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, process.argv[2] ?? 'dist')

/** Each is run by a process or a thread of its own. */
const entries = [
  'src/entry.ts',
  'src/pool/worker.ts',
  'src/queue/job-process.ts',
  'src/reading/reader-process.ts',
  'src/rendering/guest-process.ts',
  'src/templates/print-sound.ts',
]

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** In the place of the hash until it is known. */
const unknownHash = '########'

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outbase: 'src',
  outdir: dist,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['@jibao/source'],
  plugins: [keepPlaces, leaveOut, loadLate, inflateNatively],
  define: {
    ...placed,
    'process.env.NODE_ENV': '"production"',
    BUNDLE_VERSION: JSON.stringify(version),
    BUNDLE_FOLDER: '$places.folder',
    BUNDLE_HASH: JSON.stringify(unknownHash),
  },
  // Names stay, for those who read a stack.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
})

const files = []
for (const { path, text } of outputFiles.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
  const up = `./${relative(dirname(path), dist).replaceAll(sep, '/')}`
  files.push({ path, code: await toCommonjs(text, up) })
}
const hash = createHash('sha256')
for (const { code } of files) hash.update(code)
const bundleHash = hash.digest('hex').slice(0, unknownHash.length)

const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))

rmSync(dist, { recursive: true, force: true })
for (const { path, code } of files) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code.replaceAll(unknownHash, bundleHash))
}
copyFileSync(new URL('bundle/places.cjs', import.meta.url), join(dist, 'places.js'))
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(dist, 'LICENSES.txt'), licencesOf(bundled, root))
// Checked by what was just made, so that no process has to check them again.
const sound = execFileSync(process.execPath, [join(dist, 'templates/print-sound.js')])
writeFileSync(join(dist, 'sound-templates.json'), sound)
writeFileSync(join(dist, 'bundle.json'), `${JSON.stringify(metafile.outputs)}\n`)
