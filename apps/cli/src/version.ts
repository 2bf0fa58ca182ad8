import { createRequire } from 'node:module'

/** Set by the bundler: what the manifest says, and the first digits of a hash of all that was bundled. */
declare const BUNDLE_VERSION: string | undefined
declare const BUNDLE_HASH: string | undefined

const manifestVersion = (): string => {
  const manifest: { readonly version: string } = createRequire(import.meta.url)('../package.json')
  return manifest.version
}

/** Of this application. */
export const version: string =
  typeof BUNDLE_VERSION === 'undefined' ? manifestVersion() : BUNDLE_VERSION

/** Of this very program: two that differ in any file have different ones. From source it is `source`. */
export const buildId: string =
  typeof BUNDLE_HASH === 'undefined' ? 'source' : `${version}+${BUNDLE_HASH}`
