export { openFontBook } from './open-font-book.ts'
