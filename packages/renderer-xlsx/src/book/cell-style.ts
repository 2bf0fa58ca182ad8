export interface CellFont {
  readonly name: string
  /** Points. */
  readonly size: number
  /** RRGGBB; black when absent. */
  readonly colour?: string
  readonly isStrong?: boolean
  readonly isUnderlined?: boolean
}

export interface CellAlignment {
  readonly horizontal: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'center'
  readonly wrapText?: boolean
  readonly shrinkToFit?: boolean
  /** Characters off the border. */
  readonly indent?: number
}

export type CellBorder = Readonly<
  Partial<Record<'left' | 'right' | 'top' | 'bottom', 'thin' | 'medium'>>
>

/**
 * How a cell looks. Cells that look alike share one object: what it is written as is found again by
 * the object itself.
 */
export interface CellStyle {
  readonly font: CellFont
  readonly alignment: CellAlignment
  readonly border?: CellBorder
  /** RRGGBB of the ground. */
  readonly fill?: string
}
