import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { packageOf } from './package-of.mjs'
import { spellOut } from './spell-out.mjs'

/** What stands for `import.meta` in all modules. */
export const placed = { 'import.meta.url': '$url', 'import.meta.resolve': '$places.resolve' }

/**
 * A module that asks where it stands is told where it stood, in its own package: it looks for files beside
 * itself, such as fonts, that are not bundled. A `require` of its own becomes the bundler's.
 */
export const keepPlaces = {
  name: 'keep-places',
  setup(build) {
    // Others ask in order to `require` what comes with Node, which they may from anywhere.
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      return text.includes('import.meta.url')
        ? { contents: `const $url = /* @__PURE__ */ $places.here();${text}`, loader: 'js' }
        : undefined
    })
    build.onLoad(
      { filter: /[\\/](?:packages|apps)[\\/][^\\/]+[\\/]src[\\/].*\.ts$/ },
      ({ path }) => {
        const text = readFileSync(path, 'utf8')
        if (!text.includes('import.meta')) return undefined
        const { folder, manifest } = packageOf(path)
        const place = relative(folder, path)
          .replaceAll('\\', '/')
          .replace(/^src\//, 'dist/')
          .replace(/\.ts$/, '.js')
        const bundled = spellOut(text, path)
          .replace(/^const require = createRequire\(import\.meta\.url\)$/m, '')
          .replaceAll('require.resolve(', `$places.requireOf('${manifest.name}').resolve(`)
        return {
          contents: `const $url = /* @__PURE__ */ $places.urlIn('${manifest.name}', '${place}');${bundled}`,
          loader: 'ts',
        }
      },
    )
  },
}
