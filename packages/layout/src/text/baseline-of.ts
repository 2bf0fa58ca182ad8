import type { LaidLine } from '../pages/laid-page.ts'

/** Where the baseline stands below the top of the em square, in em. */
const baselineDrop = 0.88

/** Points from the top of the sheet. All faces stand on it, whatever their own metrics say. */
export const baselineOf = ({ y, set }: Pick<LaidLine, 'y' | 'set'>): number =>
  y + baselineDrop * set.text.block.setting.size
