import { expect, test } from 'vitest'
import { drawMatrix, type Paint, type Pen } from './drawMatrix.ts'

const soft = { allowed: 'green', denied: 'red', none: 'red', unknown: 'gray', browser: 'amber' }
const paint: Paint = { page: 'white', ink: 'black', soft, word: soft }
const role = (name: string) => ({ arn: `arn:aws:iam::1:role/${name}`, name, givenTo: '', isGuest: false })
const cell = (verdict: keyof typeof soft) => ({ verdict, reason: '' })
const rows = [
  { id: 'read', label: 'Read shared/', group: 'buckets', isCommon: true, cells: [cell('allowed'), cell('none')] },
  { id: 'list', label: 'List the zones', group: 'zones', isCommon: true, cells: [cell('unknown'), cell('browser')] },
] as const
const measure = (text: string) => text.length * 7

test('every cell has its color and its word, and all of it is inside of the picture', () => {
  const filled: [string, number, number][] = []
  const written: [string, number, number][] = []
  const pen = {
    font: '',
    fillStyle: '',
    scale: () => undefined,
    measureText: (text: string) => ({ width: measure(text) }) as TextMetrics,
    fillRect: (x: number, y: number, width: number, height: number) =>
      void filled.push([String(pen.fillStyle), x + width, y + height]),
    fillText: (text: string, x: number, y: number) => void written.push([text, x + measure(text), y]),
  } satisfies Pen
  const drawn = drawMatrix([role('readers'), role('admins')], rows, 'What each role may do', measure)
  drawn.draw(pen, paint)

  expect(filled.map(([color]) => color)).toEqual(['white', 'green', 'red', 'gray', 'amber'])
  expect(written.map(([text]) => text)).toEqual([
    ...['What each role may do', 'readers', 'admins'],
    ...['Read shared/', 'allowed', 'refused', 'List the zones', 'unknown', 'not from a browser'],
  ])
  for (const [, right, bottom] of [...filled, ...written]) {
    expect(right).toBeLessThanOrEqual(drawn.width)
    expect(bottom).toBeLessThanOrEqual(drawn.height)
  }
})
