/** A file that nobody would wish for, and what comes of it. */
export interface AwkwardCase {
  /** After what makes it awkward. */
  readonly name: string
  readonly make: () => Uint8Array | Promise<Uint8Array>
  /** `县总工会.xlsx` when absent. */
  readonly file?: string
  /** What comes back in the same folder, by name. */
  readonly beside?: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>>
  /** Asked for; `2024-Q3` when absent. */
  readonly period?: '2024' | '2024-Q2' | '2024-Q3' | 'none'
  /**
   * Every figure of the file: `职工帮扶 602人 填报表!H5` is new, `拒 …` was not taken, without a value where the
   * cell cannot be read.
   */
  readonly figures?: readonly string[]
  /**
   * Every diagnostic of the run: `error UNIT_MISMATCH 填报表!H5`, the place left out where there is none but the file
   */
  readonly told?: readonly string[]
  /** Files of the workspace that would get new figures; not looked at when absent. */
  readonly changes?: readonly string[]
}
