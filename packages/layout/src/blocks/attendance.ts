import type { AttendanceNode } from '@jibao/document'
import { attendanceColon, attendanceNames, distances, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { pitch } from '../text/pitch.ts'
import { indentOf, textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import type { BlockScope } from './block-scope.ts'

const style = styles.attendanceLabel
const indent = indentOf(style)

/**
 * One blank line below the body, two characters in, one kind directly below the other; turns stand
 * under the first name (GB/T 9704-2012 10.3).
 */
export const composeAttendance = (
  { label, names }: AttendanceNode,
  { faces, above }: BlockScope,
): readonly Content[] => {
  const head = `${label}${attendanceColon}`
  const runs = [
    ...faces.runs(head, style.font),
    ...faces.runs(attendanceNames(names), styles.body.font),
  ]
  const space = above === 'attendance' ? 0 : distances.attendanceLines * pitch
  return [
    textBlock(style, runs, {
      hang: indent + widthOf(style, runs, faces, Array.from(head).length),
      margin: [0, space, 0, 0],
    }),
  ]
}
