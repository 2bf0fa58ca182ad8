import type { Plugin } from './plugin.ts'

/** Version of the contract that plug-ins are written for: of this package, of the tree and of renderers. */
export const contractVersion = '1.0.0'

/** Declares a plug-in: gives it back as it is, its type checked. */
export const definePlugin = <Options>(plugin: Plugin<Options>): Plugin<Options> => plugin
