/** The figures of docs/guides/auth-only.md are those that its blocks come to. Bytes, not times: the same on every computer. */
import { describe, expect, test } from 'vitest'
import { fencedBlocks } from '../markdown.ts'
import { read } from '../tree.ts'
import { bundleSize, kilobytes } from './bundleSize.ts'

const guide = 'docs/guides/auth-only.md'
const page = read(guide)
const [functions = '', ...others] = fencedBlocks(page).map(({ code }) => code)
/** `the functions and a client of S3` -> 102 */
const figures = new Map(
  [...page.matchAll(/^\| (the functions[^|]*) \| (\d+) \|$/gm)].map(([, row, kB]) => [row, Number(kB)]),
)

/** The bundler reads whole SDKs, which a busy computer takes its time for. */
const longestBuildMs = 300_000

/** Each row with what the block imports that makes it. */
const rows = [
  { row: 'the functions', imports: undefined },
  { row: 'the functions and the form, with Vue', imports: '@aws-amplify/ui-vue' },
  { row: 'the functions and a client of S3', imports: '@aws-sdk/client-s3' },
  { row: 'the functions and a client of Route 53', imports: '@aws-sdk/client-route-53' },
  { row: 'the functions and a client of STS', imports: '@aws-sdk/client-sts' },
]

describe(guide, () => {
  test('has a figure for each row and no other', () => {
    expect([...figures.keys()]).toEqual(rows.map(({ row }) => row))
  })

  test.each(rows)(
    'tells what it weighs: $row',
    async ({ row, imports }) => {
      const more = others.filter((code) => imports !== undefined && code.includes(`'${imports}'`))
      expect(more).toHaveLength(imports === undefined ? 0 : 1)
      const told = figures.get(row) ?? 0
      const weight = await bundleSize([functions, ...more])
      expect(Math.abs(weight - told) / told, `${row}: ${weight.toFixed(1)} kB, told ${told}`).toBeLessThanOrEqual(0.05)
    },
    longestBuildMs,
  )

  test('tells what the style sheet of the form weighs', () => {
    const [, told = ''] = /style sheet besides, of (\d+) kB/.exec(page) ?? []
    const weight = kilobytes(read('node_modules/@aws-amplify/ui-vue/dist/style.css'))
    expect(Math.abs(weight - Number(told)) / weight).toBeLessThanOrEqual(0.05)
  })
})
