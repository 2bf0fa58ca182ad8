import { transform } from 'esbuild'

/**
 * Makes a CommonJS module of a file of the bundle: of those Node 20 can keep what V8 compiled, and they load
 * faster. The parts of the bundle are required, be it later. What a workspace names is imported, as ever, but by
 * `places.js`, as only what Node itself compiled may import.
 * @param up leads from the file to the root of the bundle
 */
export const toCommonjs = async (text, up) => {
  const required = text
    .replace(/\bimport\("(\.\.?\/[^"]+)"\)/g, 'Promise.resolve().then(() => require("$1"))')
    .replace(/\bimport\("left-out:([^":]+):([^"]+)"\)/g, '$places.importOf("$1", "$2")')
    .replace(/(?<![.\w$])import\(/g, '$places.importUrl(')
  const { code } = await transform(required, { format: 'cjs', platform: 'node', target: 'node20' })
  const settled = settleExports(code)
  return code.includes('$places.')
    ? `const $places = require('${up}/places.js')\n${settled}`
    : settled
}

/**
 * An export is read through two getters, at each use from another file of the bundle, as what a module exports may
 * change. What has one value for good becomes a property when all is loaded.
 */
const settleExports = (code) => {
  // Modules that are run at their first use have nothing to settle yet.
  if (code.includes('__esm(')) return code
  const changing = [...code.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm)]
    .filter(([, , local]) => (code.match(assignmentTo(local)) ?? []).length > 1)
    .map(([, name]) => `get ${name}() { return live.${name} }`)
  return `${code}
{
  const live = module.exports
  module.exports = { ...live, __esModule: true${changing.map((getter) => `, ${getter}`).join('')} }
}
`
}

/** As far as text tells: one of the same name in an inner scope counts too, which does no harm. */
const assignmentTo = (name) =>
  new RegExp(String.raw`(?<![.\w$])${name}\s*(?:[-+*/%|&?^<>]*=(?![=>])|\+\+|--)`, 'g')
