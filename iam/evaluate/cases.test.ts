/** Runs every case of `cases/*.json`; the format is told in `cases/README.md`. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { denialMessage } from '../explain/denialMessage.ts'
import { evaluate } from './evaluate.ts'
import type { ElementTrace, LayerTrace } from '../types.ts'
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

test('the traces of all cases stay as they are', async () => {
  const lines = all.flatMap((example) => {
    const { layers } = evaluate(requestOfCase(example), policiesOfCase(example))
    return [`# ${example.rule}: ${example.says}`, ...layers.flatMap(traceLines)]
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./golden/traces.txt')
})

function traceLines({ layer, verdict, policies }: LayerTrace): readonly string[] {
  if (verdict === 'not in force') return []
  const statements = policies.flatMap((policy) => [
    ...(policy.note === undefined ? [] : [`  ${policy.name}: ${policy.note}`]),
    ...policy.statements.flatMap(({ sid, index, effect, matched, note, elements }) => [
      `  ${policy.name} ${sid ?? index} ${effect} ${matched ? 'matches' : 'does not match'}${note === undefined ? '' : `: ${note}`}`,
      ...elements.map(elementLine),
    ]),
  ])
  return [`${layer} ${verdict}`, ...statements]
}

/** What is wanted stands in the case. */
function elementLine({ element, operator, key, matched, actual, resolved, note }: ElementTrace): string {
  const name = [element, operator, key].filter((part) => part !== undefined).join(' ')
  const filled = resolved === undefined ? '' : ` as ${JSON.stringify(resolved)}`
  return `    ${matched ? '+' : '-'} ${name} ${JSON.stringify(actual)}${filled}${note === undefined ? '' : `: ${note}`}`
}
