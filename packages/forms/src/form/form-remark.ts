import type { InputColumn } from './form-layout.ts'

/** A fault, or something to look at, in a cell of the form. */
export interface FormRemark {
  readonly severity: 'error' | 'warning'
  /** The cell; the form as a whole when absent. */
  readonly at?: { readonly indicator: string; readonly column: InputColumn }
  /** Where it stood in the workbook that came back, `填报表!H7`. */
  readonly place?: string
  readonly message: string
  readonly hint: string
}
