import { describe, expect, test } from 'vitest'
import { readDrawing } from '../src/picture/read-drawing.ts'
import { readPathData } from '../src/picture/read-path-data.ts'

const drawing = (...elements: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">${elements.join('')}</svg>`

describe('a drawing', () => {
  test('keeps its shapes in place through groups and transforms', () => {
    const { width, paths } = readDrawing(
      drawing(
        '<g transform="scale(0.1)"><path d="M10 20L30 20" fill="none" stroke="#7a7a7a" stroke-width="7.5" stroke-dasharray="40,30" stroke-linejoin="bevel"/>',
        '<path d="M1 0A1 1 0 1 1 1 -0.01" transform="matrix(25,0,0,25,100,50)" fill="#ffffff" stroke="#262626" stroke-width="0.44"/></g>',
      ),
    )
    expect(width).toBe(40)
    expect(paths).toMatchObject([
      {
        steps: [
          { to: 'move', x: 1, y: 2 },
          { to: 'line', x: 3, y: 2 },
        ],
        stroke: { colour: '#7a7a7a', width: 0.75, dashes: [4, 3], join: 'Bevel' },
      },
      {
        steps: [
          { to: 'move', x: 12.5, y: 5 },
          { to: 'arc', radius: 2.5, isLarge: true, isClockwise: true, x: 12.5, y: 4.975 },
        ],
        fill: '#ffffff',
        stroke: { width: expect.closeTo(1.1) },
      },
    ])
    expect(paths[0]).not.toHaveProperty('fill')
  })

  test('has its words with their anchors, entities resolved', () => {
    const { texts } = readDrawing(
      drawing(
        '<text x="4" y="8.6" text-anchor="end" font-family="Jibao Songti" font-size="10" fill="#000000">&#60;80%\n&#38;</text>',
      ),
    )
    expect(texts).toEqual([
      {
        parts: [{ text: '<80% &', fontFamily: 'Jibao Songti' }],
        x: 4,
        y: 8.6,
        anchor: 'end',
        size: 10,
        colour: '#000000',
      },
    ])
  })

  test('has each part of its words in its face', () => {
    const { texts } = readDrawing(
      drawing(
        '<text x="4" y="8.6" font-family="Song" font-size="10">陈<tspan font-family="Rare">㛃</tspan> &#38;<tspan font-family="Rare">𠮷</tspan></text>',
      ),
    )
    expect(texts.map(({ parts }) => parts)).toEqual([
      [
        { text: '陈', fontFamily: 'Song' },
        { text: '㛃', fontFamily: 'Rare' },
        { text: ' &', fontFamily: 'Song' },
        { text: '𠮷', fontFamily: 'Rare' },
      ],
    ])
  })

  test.each([
    ['an element', '<ellipse cx="1" cy="1" rx="1" ry="2"/>', '<ellipse>'],
    ['an attribute', '<rect x="0" y="0" width="1" height="1" opacity="0.5"/>', 'opacity of <rect>'],
    ['a turn', '<g transform="rotate(30)"/>', 'rotate(30)'],
    ['a circle out of shape', '<g transform="matrix(1,0,0,2,0,0)"/>', 'matrix'],
    ['a path command', '<path d="M0 0C1 1 2 2 3 3"/>', 'path command C'],
    ['an end of a line', '<path d="M0 0L1 1" stroke-linecap="arrow" stroke="#000000"/>', 'arrow'],
    ['no number', '<circle cx="1" cy="one" r="1"/>', 'cy "one"'],
  ])('with %s that it does not know is refused', (_, element, message) => {
    expect(() => readDrawing(drawing(element))).toThrow(message)
  })
})

test('path data go on from where the pen is', () => {
  expect(readPathData('M48.5 32l151.61 0l0 10l-151.61 0Z')).toEqual([
    { to: 'move', x: 48.5, y: 32 },
    { to: 'line', x: 200.11, y: 32 },
    { to: 'line', x: 200.11, y: 42 },
    { to: 'line', x: 48.5, y: 42 },
    { to: 'close' },
  ])
})
