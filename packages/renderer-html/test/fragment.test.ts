import { cell, heading, paragraph, row, text } from '@jibao/document'
import { corpus } from '@jibao/render/testing'
import { describe, expect, test } from 'vitest'
import { html } from '../src/index.ts'
import { parse, render, reportOf } from './render.ts'

describe.each(corpus)('$name', ({ report }) => {
  test('goes into an editor without anything that clashes with the site or is thrown away', async () => {
    const { page } = await render(report, { fragment: true })
    expect(page).not.toMatch(/<!doctype|<html|<head|<body|<style|<svg|<h1|<nav|<section|<data/i)
    const { elements } = parse(page)
    const names = elements.flatMap(({ properties }) => Object.keys(properties))
    expect(names.filter((name) => /^(?:id|className|aria|data|tabIndex|role)/.test(name))).toEqual(
      [],
    )
    const pictures = elements.filter(({ tagName }) => tagName === 'img')
    expect(
      pictures.every(
        ({ properties: { alt, src } }) => alt !== undefined && String(src).startsWith('data:'),
      ),
    ).toBe(true)
  })
})

test('is the title and what stands below, its looks with it', async () => {
  const { page } = await render(
    reportOf([
      heading(1, '总体情况'),
      paragraph('正文。'),
      {
        type: 'table',
        columns: [{ role: 'label', weight: 1 }],
        header: [row(cell('指标'))],
        rows: [row(cell('救助'))],
      },
    ]),
    { fragment: true },
  )
  expect(page.trim().split('\n')).toEqual([
    '<h2 style="text-align:center">样本通报</h2>',
    '<h3>一、总体情况</h3>',
    '<p style="text-indent:2em;text-align:justify">正文。</p>',
    expect.stringMatching(
      /^<table border="1" cellpadding="4" cellspacing="0" style="[^"]*"><colgroup>.*<th scope="col" style="border:1px solid/,
    ),
  ])
})

test('a chart is a picture that says what it shows', async () => {
  const { page } = await render(
    reportOf([
      {
        type: 'chart',
        kind: 'share',
        title: '构成',
        alternative: [text('一半是老年人。')],
        data: [{ label: '老年人', value: { type: 'value', quantity: { value: '5', unit: '人' } } }],
      },
    ]),
    { fragment: true },
  )
  expect(page).toMatch(/<img alt="构成：老年人 5人。" [^>]*src="data:image\/svg\+xml;base64,/)
})

test('is a file and a format of its own kind', () => {
  const { format, extension, title, capabilities } = html({ fragment: true })
  expect({ format, extension, title }).toEqual({
    format: 'html',
    extension: '.fragment.html',
    title: '网页片段',
  })
  expect(capabilities.pageBreak).toBe('none')
})
