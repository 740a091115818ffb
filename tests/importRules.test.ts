/** A broken import rule has to say why it stands, or people work around it. */
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { violationText } from '../scripts/violationText.mjs'

interface ImportRule {
  name: string
  comment: string
}

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: ImportRule[] }
const reasons = new Map(forbidden.map((rule) => [rule.name, rule.comment]))

test('a broken rule is told with who imports whom, and its reason below', () => {
  const violation = { from: 'src/ui/Badge.vue', to: 'src/aws/call/call.ts', rule: { name: 'ui-is-a-leaf' } }
  expect(violationText(violation, reasons)).toBe(
    'ui-is-a-leaf: src/ui/Badge.vue -> src/aws/call/call.ts\n  src/ui knows nothing of AWS and nothing of the app.',
  )
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
