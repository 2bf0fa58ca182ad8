import type { Diagnostic } from '@jibao/core'
import type { Metadata } from '@jibao/document'
import type { LaidPage } from '@jibao/layout'
import { claimsWithheld } from './diagnostics.ts'
import { type Drawing, drawDocument } from './draw-document.ts'
import { writeBytes } from './file/write-bytes.ts'
import { preflight } from './preflight/preflight.ts'
import { readDocument } from './preflight/read-document.ts'
import { addProperties, propertiesOf } from './properties.ts'
import type { StructureTree } from './structure/build-tree.ts'

export interface Writing extends Drawing {
  readonly metadata: Metadata
  /** Whether the file may claim to conform, if nothing speaks against it. */
  readonly claims: boolean
  readonly report: (diagnostic: Diagnostic) => void
}

/** Writes laid pages as a file, with its claims of conformance, or without them where its pre-flight found something. */
export const writeFile = async (
  pages: readonly LaidPage[],
  tree: StructureTree,
  writing: Writing,
): Promise<Uint8Array> => {
  const document = await drawDocument(pages, tree, writing)
  const claim = addProperties(document, propertiesOf(writing.metadata))
  claim({ claims: writing.claims })
  if (writing.claims) {
    const findings = await preflight(() => readDocument(document), writing.signal)
    if (findings.length > 0) {
      writing.report(claimsWithheld(findings))
      claim({ claims: false })
    }
  }
  return writeBytes(document)
}
