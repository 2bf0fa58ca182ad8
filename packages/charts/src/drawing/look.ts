/** Colours that a black printer keeps apart; lengths in points. */
export const look = {
  text: '#000000',
  ground: '#ffffff',
  bar: '#7d92ab',
  /** Of every other part of a whole. */
  otherBar: '#b9c5d4',
  line: '#262626',
  axis: '#7a7a7a',
  lineWidth: 1.1,
  axisWidth: 0.75,
  point: 5,
  dash: [4, 3],
} as const
