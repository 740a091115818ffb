/** Runs every case of `cases/*.json`; the format is told in `cases/README.md`. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { denialMessage } from './denialMessage.ts'
import { evaluate } from './evaluate.ts'
import { policiesOfCase, requestOfCase, type PolicyCase } from './cases/policyCase.ts'

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
    if (example.layer !== undefined) expect(layer).toBe(example.layer)
    if (example.decidedBy === null) expect(decidedBy).toBeUndefined()
    else if (example.decidedBy !== undefined) expect(decidedBy).toMatchObject(example.decidedBy)
    if (example.message !== undefined) expect(denialMessage(decision, example.service ?? 's3')).toBe(example.message)
    const { element } = example
    if (element === undefined) return
    const [first] = decision.layers.flatMap(({ policies: traced }) => traced).flatMap(({ statements }) => statements)
    const traced = first?.elements.find((candidate) => candidate.element === element.element && candidate.key === element.key)
    expect(traced).toMatchObject(element)
  })
})

test('every rule of the policy language has cases', () => {
  const count = files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')).length).reduce((sum, size) => sum + size, 0)
  expect(count).toBeGreaterThanOrEqual(120)
})
