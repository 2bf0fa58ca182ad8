import { packageOf } from './package-of.mjs'

/** What stays where it is installed, for it is native code, WebAssembly or a worker with files beside it. */
const leftOut = ['@resvg/resvg-js', 'pdfjs-dist', 'piscina', 'subset-font']

const filter = new RegExp(`^(?:${leftOut.join('|')})(?:/|$)`)

/**
 * Leaves packages out of the bundle. They are found from the package that uses them, as the application
 * itself does not depend on them.
 */
export const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter }, ({ path, kind, importer }) => {
      const from = packageOf(importer).manifest.name
      return kind === 'dynamic-import'
        ? { path: `left-out:${from}:${path}`, external: true }
        : { path: `${from}:${path}`, namespace: 'left-out' }
    })
    build.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => {
      const [from, wanted] = path.split(':')
      return {
        contents: `module.exports = $places.requireOf('${from}')('${wanted}')`,
      }
    })
    // Only of a reader of archives in the cloud, which exceljs brings along.
    build.onResolve({ filter: /^@aws-sdk\// }, ({ path }) => ({ path, external: true }))
  },
}
