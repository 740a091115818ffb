import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListedPage, type ListOptions, listPage, type ReadKeys } from './listPage.ts'

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

function reader(keys: readonly string[]): { read: ReadKeys<null>; count: () => number } {
  const sorted = [...new Set(keys)].sort(byBytes)
  let rowsRead = 0
  const read: ReadKeys<null> = ({ prefix, from, limit }) => {
    const rows = sorted.filter((key) => key.startsWith(prefix) && byBytes(key, from) >= 0).slice(0, limit)
    rowsRead += rows.length
    return rows.map((key) => [key, null] as const)
  }
  return { read, count: () => rowsRead }
}

function everyPage(
  keys: readonly string[],
  options: Omit<ListOptions, 'from'>,
): { keys: string[]; groups: string[]; pages: number } {
  const { read } = reader(keys)
  const found = { keys: [] as string[], groups: [] as string[], pages: 0 }
  for (let from: string | undefined = ''; from !== undefined; found.pages++) {
    const page: ListedPage<null> = listPage(read, { ...options, from })
    expect(page.contents.length + page.commonPrefixes.length).toBeLessThanOrEqual(options.maxKeys)
    found.keys.push(...page.contents.map(([key]) => key))
    found.groups.push(...page.commonPrefixes)
    from = page.next
  }
  return found
}

test('S3-041: every slash is a delimiter, also a leading one and one right after another', () => {
  const keys = ['/leading', 'a//b', 'a/c', 'plain']
  expect(everyPage(keys, { prefix: '', delimiter: '/', maxKeys: 10 })).toMatchObject({
    keys: ['plain'],
    groups: ['/', 'a/'],
  })
  expect(everyPage(keys, { prefix: 'a/', delimiter: '/', maxKeys: 10 })).toMatchObject({
    keys: ['a/c'],
    groups: ['a//'],
  })
  expect(everyPage(keys, { prefix: 'a//', delimiter: '/', maxKeys: 10 })).toMatchObject({ keys: ['a//b'], groups: [] })
})

test('S3-027: an object and a folder of the same name are both listed', () => {
  expect(everyPage(['a', 'a/', 'a/x'], { prefix: '', delimiter: '/', maxKeys: 10 })).toMatchObject({
    keys: ['a'],
    groups: ['a/'],
  })
})

test('a group that does not come after StartAfter is left out, a later one stays', () => {
  const { read } = reader(['a/1', 'a/9', 'b/1', 'c'])
  const page = listPage(read, { prefix: '', delimiter: '/', from: 'a/5\0', groupsAfter: 'a/5', maxKeys: 10 })
  expect(page).toMatchObject({ commonPrefixes: ['b/'], contents: [['c', null]] })
})

test('a folder of 50,000 keys costs about as many rows as a folder of one', () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `big/${index}`)
  const { read, count } = reader([...keys, 'small/1', 'z'])
  expect(listPage(read, { prefix: '', delimiter: '/', from: '', maxKeys: 1000 }).commonPrefixes).toEqual([
    'big/',
    'small/',
  ])
  expect(count()).toBeLessThan(100)
})

test('pages of any size together list every key once, in or out of a group, in the order of UTF-8 bytes', () => {
  const part = fc.constantFrom('a', 'b', '/', '//', 'é', '\u{1f469}', '\uffff', ' ', '\u{10ffff}')
  const key = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('', '/', '//', 'a'),
      fc.constantFrom('', 'a', '/'),
      (keys, maxKeys, delimiter, prefix) => {
        const matching = [...new Set(keys)].filter((each) => each.startsWith(prefix)).sort(byBytes)
        const at = (each: string) => (delimiter === '' ? -1 : each.indexOf(delimiter, prefix.length))
        const found = everyPage(keys, { prefix, delimiter, maxKeys })
        expect(found.keys).toEqual(matching.filter((each) => at(each) < 0))
        expect(found.groups).toEqual([
          ...new Set(
            matching.filter((each) => at(each) >= 0).map((each) => each.slice(0, at(each) + delimiter.length)),
          ),
        ])
      },
    ),
  )
})
