import { eachKind } from './each-kind.ts'
import { official } from './official.ts'
import { shapes } from './shapes.ts'
import type { Specimen } from './specimen.ts'
import { texts } from './texts.ts'

/** Small documents, each of which tries one thing, in characters that every renderer can show. */
export const corpus: readonly Specimen[] = [...eachKind, ...shapes, ...official, ...texts]
