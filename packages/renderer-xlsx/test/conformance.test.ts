import { defaultFontBook } from '@jibao/fonts'
import { testRenderer } from '@jibao/render/testing'
import { xlsx } from '../src/index.ts'

testRenderer(xlsx(), defaultFontBook())
