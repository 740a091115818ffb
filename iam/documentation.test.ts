/** Runs the examples of docs/iam.md: a line `expression // -> JSON` says what the expression is. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide } from './evaluate/decide.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { denialMessage } from './explain/denialMessage.ts'
import { nearestStatement } from './explain/nearestStatement.ts'
import { lintPolicy } from './lint/lintPolicy.ts'
import { suggestPolicy } from './suggest/suggestPolicy.ts'
import { suggestStatement } from './suggest/suggestStatement.ts'

const exported = { decide, denialMessage, evaluate, lintPolicy, nearestStatement, suggestPolicy, suggestStatement }
const page = readFileSync(new URL('../docs/iam.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)

/** The imports name files that exist and functions that are at hand here. */
function runnable(code: string): string {
  const withoutImports = code.replace(/^import \{ (\w+) \} from '\.\/(.+)'$/gm, (_, name: string, path: string) => {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toMatch(
      new RegExp(`export function ${name}\\b`),
    )
    return `const { ${name} } = exported`
  })
  return withoutImports.replace(
    /^(\S.*) \/\/ -> (.+)$/gm,
    (_, expression: string, result: string) => `check(${expression}, ${JSON.stringify(result)})`,
  )
}

describe('docs/iam.md', () => {
  test.each(examples)('example %#', (code) => {
    let checked = 0
    const check = (actual: unknown, expected: string) => {
      checked++
      expect(actual).toEqual(JSON.parse(expected))
    }
    new Function('exported', 'check', runnable(code))(exported, check)
    expect(checked).toBeGreaterThan(0)
  })

  test('has examples, names files that exist, and stays short', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(page.split('\n').length - 1).toBeLessThanOrEqual(200)
    for (const [, path = ''] of page.matchAll(/`(iam\/[\w/-]+\.ts)`/g))
      readFileSync(new URL(`../${path}`, import.meta.url))
  })
})
