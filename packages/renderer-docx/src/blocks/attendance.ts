import type { AttendanceNode } from '@jibao/document'
import { attendanceColon, attendanceNames, distances, styles, textWidth } from '@jibao/typography'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { lines } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { characters } from '../twips.ts'

/**
 * 出席： two characters in, a line below the body; 请假 and 列席 follow without one; turns align
 * behind the colon (GB/T 9704-2012 10.3).
 */
export const renderAttendance = ({ label, names }: AttendanceNode, { previous }: Place): string => {
  const head = textWidth(label + attendanceColon)
  return styledParagraph(
    'Attendance',
    renderText(`${label}${attendanceColon}`, { style: 'Label' }) +
      renderText(attendanceNames(names)),
    {
      indent: {
        left: characters(styles.attendanceLabel.indent + head),
        hanging: characters(head),
      },
      ...(previous?.type === 'attendance'
        ? {}
        : { spacing: { before: lines(distances.attendanceLines) } }),
    },
  )
}
