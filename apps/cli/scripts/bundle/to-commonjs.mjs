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
  return code.includes('$places.') ? `const $places = require('${up}/places.js')\n${code}` : code
}
