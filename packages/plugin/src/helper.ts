import type { ValueNode } from '@jibao/document'

/** What a template hands to a helper: a text, or a figure with its origin. One that is not reported has a quantity of `null`. */
export type HelperValue = string | ValueNode

/** A word for templates: `{{大写 actual}}`, or within another call `{{remark (大写 actual)}}`. Pure. */
export interface Helper {
  /** As templates write it: letters, Chinese ones too, and digits. Names that templates know already are refused. */
  readonly name: string
  /** What comes back, so that templates are checked before any data are seen; `text` when absent. */
  readonly gives?: 'text' | 'value'
  /**
   * A text is printed as it is, and never read as markup; a figure stays one, so that a workbook gets a number.
   * @throws what is wrong with the values, in Chinese: told at the place in the template
   */
  call(...values: readonly HelperValue[]): string | ValueNode
}
