import type { Diagnostic } from '@jibao/core'

/** Takes down a diagnostic; reading goes on, so that one run finds all of them. */
export type Reporter = (diagnostic: Diagnostic) => void
