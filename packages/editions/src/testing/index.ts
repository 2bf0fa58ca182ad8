export { findLeaks, type Leak, type MaskedFigure } from './find-leaks.ts'
export { maskedFigures } from './masked-figures.ts'
