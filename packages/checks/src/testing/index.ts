export { draftOf, readingOf } from './read-text.ts'
