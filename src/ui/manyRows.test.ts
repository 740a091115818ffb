import { expect, test } from 'vitest'
import { createManyRows, selectedShare, selectingWay } from './manyRows.ts'

/** A list of letters in which the reader is somewhere. */
function open(letters = 'abcdefgh') {
  let rows = [...letters]
  let selected: ReadonlySet<string> = new Set()
  let current = -1
  const many = createManyRows({
    count: () => rows.length,
    keyAt: (index) => rows[index],
    indexOf: (key) => rows.indexOf(key),
    current: () => current,
    selected: () => selected,
    select: (keys) => (selected = keys),
  })
  return {
    many,
    told: () => [...selected].sort().join(''),
    goTo: (index: number) => (current = index),
    replace: (now: string) => (rows = [...now]),
    selectFromOutside: (keys: string) => (selected = new Set(keys)),
  }
}

test('S3-028: a row alone, a row more, and a row less', () => {
  const { many, told } = open()
  many.only(2)
  many.toggle(5)
  expect(told()).toBe('cf')
  many.toggle(2)
  expect(told()).toBe('f')
  many.only(0)
  expect(told()).toBe('a')
})

test('S3-162: a stretch goes from where it began, grows and shrinks, and keeps what was selected besides', () => {
  const { many, told } = open()
  many.only(0)
  many.toggle(4)
  many.extend(6)
  expect(told()).toBe('aefg')
  many.extend(5)
  expect(told()).toBe('aef')
  many.extend(3)
  expect(told()).toBe('ade')
})

test('a stretch begins where the reader is, when nothing was selected here', () => {
  const { many, told, goTo, selectFromOutside } = open()
  many.extend(1)
  expect(told()).toBe('ab')
  selectFromOutside('h')
  goTo(3)
  many.extend(5)
  expect(told()).toBe('defh')
})

test('S3-028: what is selected and where it began are known by their keys, wherever the rows are now', () => {
  const { many, told, replace } = open('cdef')
  many.only(1)
  replace('abcdef')
  many.extend(5)
  expect(told()).toBe('def')
})

test('all that is there, and none of it where it is all selected already', () => {
  const { many, told } = open('abc')
  many.toggle(1)
  many.toggleAll()
  expect(told()).toBe('abc')
  many.toggleAll()
  expect(told()).toBe('')
  many.all()
  many.all()
  expect(told()).toBe('abc')
  expect(many.isOwn()).toBe(true)
})

test.each([
  { selected: 0, count: 3, share: 'none' },
  { selected: 1, count: 3, share: 'some' },
  { selected: 3, count: 3, share: 'all' },
  { selected: 0, count: 0, share: 'none' },
])('the tick of the head: $selected of $count is $share', ({ selected, count, share }) => {
  expect(selectedShare(selected, count)).toBe(share)
})

test('Shift extends, also with Ctrl; Ctrl or Cmd goes beside', () => {
  const way = (keys: { shiftKey?: true; ctrlKey?: true; metaKey?: true }) =>
    selectingWay({ shiftKey: false, ctrlKey: false, metaKey: false, ...keys })
  expect([way({}), way({ shiftKey: true, ctrlKey: true }), way({ ctrlKey: true }), way({ metaKey: true })]).toEqual([
    'only',
    'extend',
    'beside',
    'beside',
  ])
})
