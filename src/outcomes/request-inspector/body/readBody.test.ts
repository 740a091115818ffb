import { describe, expect, test } from 'vitest'
import type { BodyNode } from './bodyNode.ts'
import { hexLines } from './hexLines.ts'
import { readBody } from './readBody.ts'
import { findInTree, firstOpen, pathsAbove, shownChildren, treeRows } from './treeRows.ts'

/** A tree as nested lists, for comparing. */
const told = (node: BodyNode): unknown =>
  node.count === 0 ? `${node.label}=${node.value ?? ''}` : [node.label, ...node.children().map(told)]
const treeOf = (text: string, type?: string) => {
  const { tree, problem } = readBody(text, type)
  if (!tree) throw new Error(problem ?? 'There is no tree.')
  return tree
}

describe('a body as a tree', () => {
  test('of JSON', () => {
    expect(told(treeOf('{"a":[1,true,null],"b":{},"c":"x"}', 'application/x-amz-json-1.1'))).toEqual([
      '',
      ['a', '[0]=1', '[1]=true', '[2]=null'],
      'b=',
      'c=x',
    ])
  })

  test('of XML, which Query services call text', () => {
    const text =
      '<?xml version="1.0"?>\n<!-- a --><A xmlns="urn:x"><B>1 &lt; 2 &#x41;</B>\n <C/><D><![CDATA[<e>]]></D><F> g <H/></F></A>'
    expect(told(treeOf(text, 'text/xml'))).toEqual([
      '',
      ['A', '@xmlns=urn:x', 'B=1 < 2 A', 'C=', 'D=<e>', ['F', '#text= g ', 'H=']],
    ])
    expect(readBody(text, 'text/plain').language).toBe('XML')
  })

  test('members named like those of every object are members, and markup is text', () => {
    const tree = treeOf('{"__proto__":{"a":1},"constructor":"<img src=x onerror=alert(1)>"}')
    expect(told(tree)).toEqual(['', ['__proto__', 'a=1'], 'constructor=<img src=x onerror=alert(1)>'])
    expect(({} as { a?: number }).a).toBeUndefined()
  })

  test.each([
    ['<a><b></a>', 'line 1, column 7. </a> stands where </b> should.'],
    ['<a>\n <b', 'line 2, column 4. <b is not closed by ">".'],
    ['<a>', 'It ends before </a>.'],
    ['<a/><b/>', 'A second element follows the first.'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'It declares a document type, which is not read.'],
    ['<a>&b;</a>', '"&b;" stands for nothing.'],
    ['<a>&constructor;</a>', '"&constructor;" stands for nothing.'],
    ['<a>&#xffffff;</a>', 'stands for nothing.'],
    ['<a>& </a>', '"&" stands for nothing.'],
    ['<a></a></b>', '</b> closes nothing.'],
    ['<a x=1/>', 'is not closed'],
    ['<![CDATA[', 'There is no "]]>"'],
    ['', 'There is no element.'],
    ['text', 'Text stands outside of the first element.'],
  ])('of malformed XML there is none, and it is said where it breaks: %s', (text, problem) => {
    const read = readBody(text, 'application/xml')
    expect(read.tree).toBeUndefined()
    expect(read.problem).toContain(problem)
  })

  test('of malformed JSON there is none, and the browser says why', () => {
    const problem = readBody('{"a":\n x}', 'application/json').problem
    expect(problem).toMatch(/^This is no JSON that can be read\b.*x/s)
  })

  test('of text that only looks a little like it there is none, and nothing is wrong with it', () => {
    expect(readBody('{ hello }', 'text/plain')).toEqual({ language: 'Text' })
    expect(readBody('plain', undefined)).toEqual({ language: 'Text' })
  })

  test('thousands of levels are read, in both', () => {
    const deep = 10_000
    const xml = treeOf(`${'<a>'.repeat(deep)}x${'</a>'.repeat(deep)}`, 'application/xml')
    expect(findInTree(xml, 'x')[0]?.split('/')).toHaveLength(deep)
    const json = treeOf(`${'['.repeat(1000)}"x"${']'.repeat(1000)}`, 'application/json')
    expect(findInTree(json, 'x')[0]?.split('/')).toHaveLength(1000)
  })
})

describe('rows of a tree', () => {
  const many = (count: number) => treeOf(JSON.stringify(Array.from({ length: count }, (_, index) => `v${index}`)))

  test('a hundred thousand children are pages of pages, no level of more than a hundred rows', () => {
    const root = many(100_000)
    const rows = treeRows(root, new Set(['0', '0/1']))
    expect(rows).toHaveLength(10 + 100 + 100)
    expect(rows.slice(0, 3).map(({ node }) => node.label)).toEqual(['0 to 9999', '0 to 99', '100 to 199'])
    const second = treeRows(root, new Set(['1', '1/0']))
    expect(second.slice(1, 4).map(({ node }) => node.label)).toEqual(['10000 to 19999', '10000 to 10099', '[10000]'])
    expect(firstOpen(root).size).toBe(0)
  })

  test('what is found is a path that can be opened', () => {
    const root = many(100_000)
    const [path = ''] = findInTree(root, 'v54321')
    expect(pathsAbove(path)).toEqual(['5', '5/43'])
    const row = treeRows(root, new Set(pathsAbove(path))).find((one) => one.path === path)
    expect(row?.node).toMatchObject({ label: '[54321]', value: 'v54321' })
    expect(row).toMatchObject({ level: 3, position: 22, siblings: 100 })
    expect(findInTree(root, 'v')).toHaveLength(1000)
  })

  test('small trees are open at first, levels that would be long are not', () => {
    const root = treeOf(JSON.stringify({ a: { b: 1 }, c: Array.from({ length: 90 }, () => 0) }))
    expect([...firstOpen(root)]).toEqual(['0'])
    expect(shownChildren(root)).toHaveLength(2)
  })
})

test('bytes are told in lines of sixteen', () => {
  expect(hexLines(new TextEncoder().encode('<?xml version="1"\n'))).toBe(
    '00000000  3c 3f 78 6d 6c 20 76 65 72 73 69 6f 6e 3d 22 31  <?xml version="1\n' +
      '00000010  22 0a                                            ".',
  )
  expect(hexLines(new Uint8Array())).toBe('')
})
