/** Points, but for the shares of the width of a drawing. */
export const sizes = {
  title: 12,
  titlePitch: 16,
  /** From the top to what is drawn, when the title has one line. */
  head: 28,
  text: 10,
  /** Of a text that needs more than one line. */
  smallText: 8.5,
  smallPitch: 9.8,
  gap: 8,
  /** From a bar to its value. */
  valueGap: 4,
  bar: 10,
  row: 18,
  /** Between the texts of two rows. */
  rowGap: 6,
  /** Of the columns of a chart with columns. */
  columns: 100,
  widestColumn: 84,
  columnGap: 6,
  /** The sign before a row or column of figures. */
  sign: 20,
  labelShare: 0.34,
  valueShare: 0.3,
  figureShare: 0.2,
} as const
