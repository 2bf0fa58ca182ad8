import { packageOf } from './package-of.mjs'

/** What a package requires at once and uses for few documents only: of pdfkit, for fonts that are not ours, and for secrets. */
const late = { pdfkit: ['@noble/ciphers/aes', 'fontkit'] }

const wanted = new Set(Object.values(late).flat())

/** Requires packages at the first use of what they export, where whoever requires them loads them for little. */
export const loadLate = {
  name: 'load-late',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, importer, kind, resolveDir }) => {
      if (kind !== 'require-call' || !wanted.has(path)) return undefined
      const { name } = packageOf(importer).manifest
      return late[name]?.includes(path) === true
        ? { path, namespace: 'late', pluginData: resolveDir }
        : undefined
    })
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path, pluginData }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] })`,
      resolveDir: pluginData,
    }))
  },
}
