/** Points in a millimetre. */
const mm = 72 / 25.4

/** The page of an official document, points: A4 with a type area of 156 × 225 mm. */
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  top: 37 * mm,
  bottom: 35 * mm,
  left: 28 * mm,
  right: 26 * mm,
}

export const textWidth = page.width - page.left - page.right

/** Points. */
export const sizes = { title: 22, body: 16, table: 10.5, pageNumber: 14 }

/** From line to line, points. */
export const pitches = { title: 36, body: 29.45, table: 16 }

/** Space between a cell's rules and its text, points. */
export const padding = 3

/** Columns of the table of figures: ordinal, name, six figures, department; points, in all `textWidth`. */
export const columnWidths = [28, 92, 40, 40, 40, 40, 40, 40, textWidth - 360]

/** Figures stand in the middle of their columns, words on the left. */
export const isFigure = (column) => column >= 2 && column <= 7

/** What the faces are called in the files themselves, by role. */
export const families = {
  title: 'Jibao Xiaobiaosong',
  heading: 'Jibao Heiti',
  subheading: 'Jibao Kaiti',
  body: 'Jibao Fangsong',
  table: 'Jibao Songti',
}

/** Each role's file, of those that the bench hands in by role of the toolkit. */
export const filesOf = (faces) => ({
  title: faces.xiaobiaosong,
  heading: faces.heiti,
  subheading: faces.kaiti,
  body: faces.fangsong,
  table: faces.songti,
})

export const titleOf = (blocks) => blocks.find(({ kind }) => kind === 'title')?.text ?? '报告'

/** No clock: a document of the bench is always of this day. */
export const issued = new Date(Date.UTC(2024, 11, 31))
