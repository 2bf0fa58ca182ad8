export { defaultFontBook } from './create-font-book.ts'
export { fontSubstituteRefused } from './diagnostics.ts'
export { type FontFolder, type OpenedFonts, openFontBook } from './open-font-book.ts'
export { fontRoles, type RoleFonts, roleFonts } from './roles.ts'
