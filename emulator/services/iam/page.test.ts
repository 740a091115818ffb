import { expect, test } from 'vitest'
import { page, type PageInput } from './page.ts'

const names = ['delta', 'alpha', 'charlie', 'bravo']
const pageOf = (input: PageInput, list = names) => page(list, (name) => name, input)

test('Pages follow each other in the order of the keys, without gap or repetition', () => {
  const first = pageOf({ MaxItems: 3 })
  expect(first.items).toEqual(['alpha', 'bravo', 'charlie'])
  expect(pageOf({ ...first.position, MaxItems: 3 })).toEqual({ items: ['delta'], position: { IsTruncated: false } })
})

test('A page that ends with the list is not truncated', () => {
  expect(pageOf({ MaxItems: 4 }).position).toEqual({ IsTruncated: false })
})

test('What is deleted or added between two pages moves nothing', () => {
  const { position } = pageOf({ MaxItems: 2 })
  expect(pageOf(position, ['alpha', 'aardvark', 'charlie', 'delta']).items).toEqual(['charlie', 'delta'])
})

test('A hundred items make a page where nothing else is asked', () => {
  const many = Array.from({ length: 101 }, (_, index) => String(index).padStart(3, '0'))
  expect(pageOf({}, many).items).toHaveLength(100)
})

test.each(['?', 'AAA', ' '])('The marker %j, which no answer gave, is refused', (Marker) => {
  expect(() => pageOf({ Marker })).toThrow('Invalid Marker')
})
