const { createRequire } = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const manifestOf = (name) =>
  name === '@jibao/cli'
    ? path.join(__dirname, '../package.json')
    : require.resolve(`${name}/package.json`)

exports.folder = __dirname

/** Part of the bundle: what stands in the place of `import.meta`, and of a package's own `require`. */
exports.requireOf = (name) => createRequire(manifestOf(name))

exports.urlIn = (name, file) => pathToFileURL(path.join(path.dirname(manifestOf(name)), file)).href

exports.here = () => pathToFileURL(__filename).href

exports.resolve = (name) => pathToFileURL(require.resolve(name)).href

exports.importUrl = (url) => import(url)

exports.importOf = (name, wanted) =>
  name === '@jibao/cli'
    ? import(wanted)
    : import(pathToFileURL(exports.requireOf(name).resolve(wanted)).href)
