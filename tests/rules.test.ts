/** The rule numbers in comments and test titles lead to docs/rules: each has one row there. */
import { describe, expect, test } from 'vitest'
import { files, read } from './tree.ts'

const pages = files.filter((path) => path.startsWith('docs/rules/'))

/** Numbers of rows, in the order of a page. */
const rowsOf = (page: string) =>
  [...page.matchAll(/^\| ((?:S3|R53|ID)-\d{3}|C\d{1,2}) \|/gm)].map(([, rule]) => rule ?? '')
const twice = (rules: readonly string[]) => rules.filter((rule, index) => rules.indexOf(rule) !== index)

/**
 * Rules that a text cites. `C11` counts where a title or a comment begins with it, where brackets hold it, or where it stands in a
 * list of such; other letters with a number (`'/change/C1'`, `%C3`) are no rules.
 */
function citationsIn(text: string): string[] {
  const numbered = [...text.matchAll(/\b(?:S3|R53|ID)-\d{3}\b/g)].map(([rule]) => rule)
  const causes = [...text.matchAll(/(?:['"`(]|\/\*\*? |\* |\/\/ )(C\d{1,2}(?:, C\d{1,2})*)[:)]/g)]
  return [...numbered, ...causes.flatMap(([, list]) => (list ?? '').split(', '))]
}

const rows = pages.flatMap((page) => rowsOf(read(page)))
const cited = files
  .filter((path) => /^(src|emulator|iam|amplify|scripts|bench|tests\/[\w-]+)\/.*\.(ts|vue|mjs|json)$/.test(path))
  .flatMap((path) => citationsIn(read(path)).map((rule) => ({ path, rule })))

test('the pages and the citations were read', () => {
  expect(rows.length).toBeGreaterThan(200)
  expect(cited.length).toBeGreaterThan(200)
})

test('every number that is cited has a row', () => {
  expect(cited.filter(({ rule }) => !rows.includes(rule))).toEqual([])
})

test('no number stands twice, on one page or on two', () => {
  expect(twice(rows)).toEqual([])
})

test.each(pages)('%s names what is true and where from, in ascending order of numbers', (path) => {
  const page = read(path)
  const bare = page
    .split('\n')
    .filter((line) => /^\| \w+-?\d+ \|/.test(line) && !/^\| \S+ \| .{20,} \| .{4,} \|$/.test(line))
  expect(bare).toEqual([])
  const family = (rule: string) => rule.replace(/\d+$/, '')
  const number = (rule: string) => Number(/\d+$/.exec(rule)?.[0])
  const fallen = rowsOf(page).filter((rule, index, all) => {
    const before = all[index - 1]
    return before !== undefined && family(before) === family(rule) && number(before) >= number(rule)
  })
  expect(fallen).toEqual([])
})

test.each(pages)('what %s refers to has a row', (path) => {
  const references = [...read(path).matchAll(/\b(?:(?:S3|R53|ID)-\d{3}|C\d{1,2})\b/g)].map(([rule]) => rule)
  expect(references.filter((rule) => !rows.includes(rule))).toEqual([])
})

describe('how citations are told from other text', () => {
  test.each([
    ["test('S3-041: every slash')", ['S3-041']],
    ["])('R53-043, R53-045: values of %s'", ['R53-043', 'R53-045']],
    ["  ['C21: slow down', {}]", ['C21']],
    ['/** C2, C3, C4: the user pool gave nothing. */', ['C2', 'C3', 'C4']],
    [' * somewhere else to look (C12).', ['C12']],
    ["{ Id: '/change/C1' }, 'C1', encoded: 'caf%C3%A9'", []],
    ['M10.4 8h4.4M12 5.2C3 5', []],
    ['SHA-256 and CRC-32', []],
  ])('%s', (text, rules) => {
    expect(citationsIn(text)).toEqual(rules)
  })

  test('a number on a page twice is found', () => {
    expect(twice(rowsOf('| C1 | a | b |\n| C2 | a | b |\n| C1 | c | d |\n'))).toEqual(['C1'])
  })
})
