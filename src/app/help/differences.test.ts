import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { accountPage, mainPages, setupPages } from '../pages.ts'
import { type Difference, differencesOf } from './differences.ts'

const everything = { codeUrl: 'http://127.0.0.1:1/code', inboxUrl: 'http://127.0.0.1:1/inbox' } as unknown as AwsConfig
const paths = [
  ...[...mainPages, ...setupPages(everything), accountPage].map(({ to }) => to),
  '/buckets/team-photos',
  '/zones/Z1',
]

/** Of docs/differences.md: what stands under "On AWS", and the rest of its row. */
const documented = new Map(
  readFileSync(new URL('../../../docs/differences.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, onAws, here] = /^\| (.+?) \| (.+?) \|/.exec(line) ?? []
      return onAws === undefined || here === undefined ? [] : [[onAws.replaceAll('`', ''), here] as const]
    }),
)
/** Whether strict mode makes it as on AWS; one row says that it does not. */
const mends = (here: string) => here.replace(', in strict mode too', '').includes('strict mode')
const told = new Map<string, Difference>(paths.flatMap(differencesOf).map((difference) => [difference.row, difference]))

test.each(paths)('%s tells what differs there', (path) => {
  const differences = differencesOf(path)
  expect(differences.length).toBeGreaterThan(0)
  expect(new Set(differences).size).toBe(differences.length)
})

test('a folder and a zone tell other things than the lists that lead to them', () => {
  expect(differencesOf('/buckets/team-photos')).not.toEqual(differencesOf('/buckets'))
  expect(differencesOf('/zones/Z1')).not.toEqual(differencesOf('/zones'))
})

test.each(['/', '', '/nowhere', '/constructor', '/__proto__/x'])('%s tells nothing', (path) => {
  expect(differencesOf(path)).toEqual([])
})

test.each([...told.values()])(
  '$row: is a row of docs/differences.md, which says whether strict mode mends it',
  (one) => {
    const here = documented.get(one.row)
    expect(here, `docs/differences.md has no row "${one.row}"`).toBeDefined()
    expect(mends(here ?? '')).toBe(one.strict !== undefined)
    for (const sentence of [one.onAws, one.here]) expect(sentence).toMatch(/^\S.*\.$/)
  },
)

test('whatever strict mode mends is told on a page', () => {
  const mended = [...documented].flatMap(([row, here]) => (mends(here) ? [row] : []))
  expect(mended.length).toBeGreaterThan(5)
  expect(mended.filter((row) => !told.has(row))).toEqual([])
})
