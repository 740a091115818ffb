/** Runs every case of `cases/*.json`; the format is told in `cases/README.md`. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { policiesOfCase, type PolicyCase, requestOfCase } from '../../tests/unit/policyCase.ts'
import { denialMessage } from '../explain/denialMessage.ts'
import type { DecidingStatement, LayerName } from '../types.ts'
import { decide } from './decide.ts'
import { evaluate } from './evaluate.ts'

const folder = new URL('./cases/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe.each(files)('%s', (file) => {
  const cases: readonly PolicyCase[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

  test.each(cases)('$rule: $says', (example) => {
    const request = requestOfCase(example)
    const policies = policiesOfCase(example)
    const decision = evaluate(request, policies)
    const { verdict, layer, decidedBy } = decision
    expect(verdict).toBe(example.verdict)
    expect(decide(request, policies)).toEqual({ verdict, ...(layer && { layer }), ...(decidedBy && { decidedBy }) })
    expect(layer).toBe(expectedLayer(example))
    const expected = expectedStatement(example)
    if (expected === undefined) expect(decidedBy).toBeUndefined()
    else expect(decidedBy).toMatchObject(expected)
    if (example.message !== undefined) expect(denialMessage(decision, example.service ?? 's3')).toBe(example.message)
    const { element } = example
    if (element === undefined) return
    const [first] = decision.layers.flatMap(({ policies: traced }) => traced).flatMap(({ statements }) => statements)
    const traced = first?.elements.find(
      (candidate) => candidate.element === element.element && candidate.key === element.key,
    )
    expect(traced).toMatchObject(element)
  })
})

const all: readonly PolicyCase[] = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
const rules: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./rules.json', import.meta.url), 'utf8'),
)

describe('every rule of the specification has a case', () => {
  test.each(Object.entries(rules))('%s: %s', (rule) => {
    expect(all.some((example) => example.rule === rule)).toBe(true)
  })
})

test('every case names a rule of the list and its source', () => {
  expect(
    all.filter(({ rule, source }) => !Object.hasOwn(rules, rule) || source === '').map(({ says }) => says),
  ).toEqual([])
  expect(all.length).toBeGreaterThanOrEqual(450)
})

/** The only statement of the short form decides, or its layer is silent. */
function expectedLayer({ statement, layer }: PolicyCase): LayerName | undefined {
  return layer ?? (statement && 'identity-based')
}

function expectedStatement({ statement, verdict, decidedBy }: PolicyCase): Partial<DecidingStatement> | undefined {
  if (decidedBy !== undefined) return decidedBy ?? undefined
  if (!statement || verdict === 'implicitly denied') return undefined
  return { layer: 'identity-based', policyName: 'p0', statement: 0 }
}
