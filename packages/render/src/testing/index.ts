export { corpus, type Specimen } from './corpus.ts'
export { testRenderer } from './test-renderer.ts'
