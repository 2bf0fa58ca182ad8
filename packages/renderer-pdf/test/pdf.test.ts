import { defaultFontBook } from '@jibao/fonts'
import { testRenderer } from '@jibao/render/testing'
import { pdf } from '../src/index.ts'

testRenderer(pdf(), defaultFontBook())
