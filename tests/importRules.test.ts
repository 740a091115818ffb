/** A broken import rule has to say why it stands, or people work around it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import configuration from '../.dependency-cruiser.mjs'
import { violationText } from '../scripts/violationText.mjs'

const { forbidden } = configuration
const reasons = new Map(forbidden.map((rule) => [rule.name, rule.comment]))

test('a broken rule is told with who imports whom, and its reason below', () => {
  const violation = { from: 'src/ui/Badge.vue', to: 'src/aws/call/call.ts', rule: { name: 'ui-is-a-leaf' } }
  expect(violationText(violation, reasons)).toBe(
    'ui-is-a-leaf: src/ui/Badge.vue -> src/aws/call/call.ts\n  src/ui knows nothing of AWS and nothing of the app.',
  )
})

test('a file that is wrong by itself is told alone', () => {
  const violation = { from: 'iam/a.ts', to: 'iam/a.ts', rule: { name: 'no-orphans' } }
  expect(violationText(violation, reasons)).toBe('no-orphans: iam/a.ts\n  Code that nothing reaches is not code.')
})

test('a circle is told from the file that begins it back to itself', () => {
  const cycle = [{ name: 'iam/b.ts' }, { name: 'iam/c.ts' }, { name: 'iam/a.ts' }]
  const violation = { from: 'iam/a.ts', to: 'iam/b.ts', cycle, rule: { name: 'no-cycles' } }
  expect(violationText(violation, reasons)).toBe(
    'no-cycles: iam/a.ts -> iam/b.ts -> iam/c.ts -> iam/a.ts\n  Two files that need each other are one file, or three.',
  )
})

test('a rule without a reason is one line', () => {
  const violation = { from: 'a.ts', to: 'b.ts', rule: { name: 'not-in-tree' } }
  expect(violationText(violation, reasons)).toBe('not-in-tree: a.ts -> b.ts')
})

test('every rule gives its reason in one sentence, and no name stands twice', () => {
  expect(reasons.size).toBe(forbidden.length)
  expect(forbidden.filter(({ comment }) => !/^\S.{10,}\.$/.test(comment))).toEqual([])
})

describe('code that only tests reach', () => {
  const tree = {
    'src/main.ts': "import './page.ts'",
    'src/page.ts': "import type { Answer } from '../contract/answer.ts'\nexport const page = {} as Answer",
    'contract/answer.ts': 'export type Answer = string',
    'emulator/program/start.ts': "void import('./late.ts')",
    'emulator/program/late.ts': 'export const late = 1',
    'emulator/testPool.ts': "import './pools.ts'",
    'emulator/pools.ts': 'export const pools = 1',
    'emulator/late.test.ts': "import './program/late.ts'\nimport './testPool.ts'\nimport '../tests/unit/numbers.ts'",
    'iam/lint/lintPolicy.ts': "import './rules.ts'",
    'iam/lint/rules.ts': 'export const rules = 1',
    'iam/numbers.cases.ts': 'export const numbers = 1',
    'tests/unit/numbers.ts': "import '../../iam/numbers.cases.ts'",
  }
  let folder = ''
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'rolecall-imports-')))
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is found, whatever its name is; what types alone, late imports and docs/iam.md reach is not', async () => {
    const rules = forbidden.filter(({ name }) => name === 'product-is-reached-without-tests')
    const ruleSet = { forbidden: rules } as IFlattenedRuleSet
    const { output } = await cruise(['.'], { baseDir: folder, ruleSet, validate: true, tsPreCompilationDeps: true })
    const { summary } = output as ICruiseResult
    expect(summary.violations.map(({ from }) => from).sort()).toEqual([
      'emulator/pools.ts',
      'emulator/testPool.ts',
      'iam/numbers.cases.ts',
    ])
  })
})
