import { engineOf } from './engine.ts'

export const { extension, init, render } = engineOf('docx')
