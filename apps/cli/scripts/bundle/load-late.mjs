import { packageOf } from './package-of.mjs'

/**
 * What a package loads at once and uses for few documents only: pdfkit for fonts that are not ours, and for secrets;
 * ours for texts that do not fit on one line.
 */
const late = {
  pdfkit: ['@noble/ciphers/aes', 'fontkit'],
  '@jibao/typography': ['linebreak'],
}

const wanted = new Set(Object.values(late).flat())

const kinds = new Set(['require-call', 'import-statement'])

/**
 * Stands for a package until it is used: until something is asked of its exports, or they are called with `new`.
 * A function, as only a function's stand-in can be called.
 */
const standIn = (path) => `module.exports = new Proxy(function () {}, {
  get: (_, name) => require('${path}')[name],
  construct: (_, given) => Reflect.construct(require('${path}'), given),
})`

/** Requires packages at the first use of what they export, where whoever requires them loads them for little. */
export const loadLate = {
  name: 'load-late',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, importer, kind, resolveDir }) => {
      if (!kinds.has(kind) || !wanted.has(path)) return undefined
      const { name } = packageOf(importer).manifest
      return late[name]?.includes(path) === true
        ? { path, namespace: 'late', pluginData: resolveDir }
        : undefined
    })
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path, pluginData }) => ({
      contents: standIn(path),
      resolveDir: pluginData,
    }))
  },
}
