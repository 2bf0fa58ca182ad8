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

/**
 * The page of an official document: A4 with the type area (版心) of 156 × 225 mm; millimetres
 * (GB/T 9704-2012 5.1, 5.2.1).
 */
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

/** The type area holds 22 lines of 28 characters (GB/T 9704-2012 5.2.3). */
export const linesPerPage = 22
export const charactersPerLine = 28

/** Pitch of one line (一行) in points: 10.39 mm (GB/T 33476.2-2016). */
export const linePitch = 29.45

/** Width of one character (一字) of the body in points: 156 mm / 28. */
export const characterPitch =
  millimetresToPoints(page.width - page.left - page.right) / charactersPerLine

/**
 * What follows each character of 三号 type, in points, below zero: 16 pt type is set 15.79 pt
 * apart, or 27 characters would fill a line.
 */
export const bodyTracking = characterPitch - typeSizes.三号

/**
 * Leading above and below a character of 三号 type in software that sets it in the middle of its
 * line, millimetres: 7/16 of its height (GB/T 33476.2-2016). Where GB/T 9704-2012 measures to the
 * edge of the type area, such software measures to the edge less this.
 */
export const halfLeading = 2.42

/**
 * Distances of the elements of an official document, in millimetres unless said otherwise, each
 * from its clause of GB/T 9704-2012.
 */
export const distances = {
  /** 7.2.4: upper edge of the type area to 发文机关标志. */
  markDrop: 35,
  /** 7.2.5: lines between 发文机关标志 and 发文字号. */
  numberLines: 2,
  /** 7.2.5, 7.2.6: characters free to the left of 发文字号 and to the right of 签发人, when both stand in a line. */
  signerIndent: 1,
  /** 7.2.7: 发文字号 to the red rule below. */
  headRule: 4,
  /** 7.3.1: lines between the red rule and the title. */
  titleLines: 2,
  /** 7.3.2: lines between the title and 主送机关. */
  addresseeLines: 1,
  /** Lines between the source and date of a bulletin and what follows; the title stands right above. */
  datelineLines: 1,
  /** 7.3.4: lines between the body and 附件说明. */
  attachmentLines: 1,
  /** Lines between the title of an annex and what follows; the standard says nothing of it. */
  annexTitleLines: 0.5,
  /** 7.3.5.1: characters free to the right of the date under a seal. */
  sealedDateIndent: 4,
  /** 7.3.5.2: characters free to the right of the issuer, without a seal. */
  unsealedIndent: 2,
  /** 7.3.5.2: lines between the body and the issuer, without a seal. */
  unsealedLines: 1,
  /** 7.3.5.1: lines between the body and the issuer that leave a seal its room. */
  sealedLines: 2,
  /** 7.5: lower edge of the type area to the dashes of the page number. */
  pageNumberDrop: 7,
  /** 7.5: characters free beyond the page number. */
  pageNumberIndent: 1,
  /** 10.1: upper edge of the sheet to the mark of a letter. */
  letterMarkDrop: 30,
  /** 10.1: the mark of a letter to the red double rule below. */
  letterHeadRule: 4,
  /** 10.1: lower edge of the sheet to the red double rule at the foot of a letter's first page. */
  letterFootRule: 20,
  /** 10.1: length of both red double rules. */
  letterRuleLength: 170,
  /** 10.1: the red double rule to the line below it, 7/8 of the height of 三号 type. */
  letterNumberDrop: 4.84,
  /** 10.1 gives none: between the thick rule and the thin one. */
  letterRuleGap: 0.7,
  /** 10.3: lines between the body and 出席. */
  attendanceLines: 1,
} as const

/** Widths of rules in millimetres. */
export const ruleWidths = {
  /** Under 发文字号; the standard gives none (7.2.7), 0.35 to 0.5 is custom. */
  letterhead: 0.5,
  /** First and last rule of 版记 (7.4.1). */
  colophonOuter: 0.35,
  /** Rules between (7.4.1). */
  colophonInner: 0.25,
  /** The thick and the thin of a letter's double rules (10.1 gives no widths). */
  letterThick: 1,
  letterThin: 0.35,
} as const

/**
 * Whole lines (行) that a figure takes with the space around it, half a line or more on either side,
 * so that the text below stands on the lines of the page again.
 * @param height of the figure, points
 */
export const figureLines = (height: number): number => Math.ceil(height / linePitch) + 1
