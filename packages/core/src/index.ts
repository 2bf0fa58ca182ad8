export {
  add,
  compare,
  type DecimalText,
  divide,
  isDecimalText,
  isZero,
  multiply,
  placesOf,
  roundHalfUp,
  subtract,
  toNumber,
  trimZeros,
} from './decimal.ts'
export { error, info, warning } from './diagnose.ts'
export { type Diagnostic, isError, type Severity, sortDiagnostics } from './diagnostic.ts'
export { failureText } from './failure-text.ts'
export type { FontBook, FontChoice, FontFace, FontRole } from './fonts.ts'
export {
  codePointName,
  type ForbiddenCharacter,
  findForbiddenCharacter,
} from './forbidden-character.ts'
export { formatOrigin, type Origin } from './origin.ts'
export { fail, type Outcome, succeed, succeedUnlessErrors } from './outcome.ts'
export {
  type Approximation,
  approximationWords,
  type Comparator,
  formatQuantity,
  type Quantity,
  quantity,
} from './quantity.ts'
export { quote } from './quote.ts'
export { didYouMean, suggest } from './suggest.ts'
export type { World } from './world.ts'
