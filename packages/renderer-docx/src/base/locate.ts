import type { Diagnostic } from '@jibao/core'
import { elementsOf } from '../xml-tree.ts'
import { baseWithoutPlace } from './diagnostics.ts'
import type { Mark } from './find-marks.ts'
import { type FoundPlace, findAnnexPlace, findPlace, type Place } from './find-place.ts'
import type { Base } from './open-base.ts'

export interface Located {
  readonly place: Place
  /** Where annexes go, when not behind the rest of the report. */
  readonly annexPlace?: Place
  readonly diagnostics: readonly Diagnostic[]
}

const faultOf = (found: FoundPlace): readonly Diagnostic[] =>
  'fault' in found ? [found.fault] : []

/** Where nothing marks the place: behind all that the file says. */
const atTheEnd = ({ body }: Base): Place => {
  const end = elementsOf(body.children).find(({ name }) => name === 'w:sectPr')
  return { at: end?.start ?? body.contentEnd }
}

export const locate = (base: Base, marks: readonly Mark[]): Located => {
  const found = findPlace(base, marks)
  const annexes = findAnnexPlace(base, marks)
  return {
    place: 'place' in found ? found.place : atTheEnd(base),
    ...('place' in annexes ? { annexPlace: annexes.place } : {}),
    diagnostics: [
      ...faultOf(found),
      ...faultOf(annexes),
      ...('none' in found ? [baseWithoutPlace(base.file)] : []),
    ],
  }
}
