import type { Diagnostic } from '@jibao/core'

/** What is told of an archive that is not to be trusted, in the words of what the file should be. */
export interface ArchiveFaults {
  readonly damaged: (what: string) => Diagnostic
  readonly suspicious: (what: string) => Diagnostic
  readonly encrypted: () => Diagnostic
  readonly unpacksTooLarge: (what: string) => Diagnostic
}
