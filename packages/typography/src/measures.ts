/** Points in a millimetre: 72 to the inch. */
export const pointsPerMillimetre = 72 / 25.4

export const millimetresToPoints = (millimetres: number): number =>
  millimetres * pointsPerMillimetre

/** Twentieths of a point, whole: the unit of WordprocessingML. */
export const millimetresToTwips = (millimetres: number): number =>
  Math.round(millimetres * pointsPerMillimetre * 20)

/** Chinese type sizes in points. */
export const typeSizes = {
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
} as const

/** A4 with the type area (版心) of 156 × 225 mm; millimetres (GB/T 9704-2012 5.2.1). */
export const page = {
  width: 210,
  height: 297,
  /** 天头. */
  top: 37,
  bottom: 35,
  /** 订口. */
  left: 28,
  right: 26,
} as const

/** Pitch of one line (一行) in points: 10.39 mm (GB/T 33476.2-2016). */
export const linePitch = 29.45
