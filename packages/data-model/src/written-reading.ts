import { formatQuantity } from '@jibao/core'
import type { Reading } from './dataset.ts'
import { milestoneWords } from './milestone-state.ts'

/** A reading as a workspace writes it, `1022人`, `5000余万元`, `已完成`, `——`: what is written so is read as the same. */
export const writtenReading = (reading: Reading): string => {
  switch (reading.kind) {
    case 'quantity':
      return formatQuantity(reading.quantity)
    case 'milestone':
      return milestoneWords[reading.state][0]
    case 'not-stated':
      return '——'
  }
}
