/** The shape and the words of the trace: each case of `golden/traces.json` shows one thing, and `golden/traces.txt` how it is told. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { policiesOfCase, type PolicyCase, requestOfCase } from '../../tests/unit/policyCase.ts'
import type { Decision, ElementTrace, LayerTrace, PolicyTrace, StatementTrace } from '../types.ts'
import { evaluate } from './evaluate.ts'

const cases: readonly PolicyCase[] = JSON.parse(readFileSync(new URL('./golden/traces.json', import.meta.url), 'utf8'))

test('the traces of the named cases stay as they are', async () => {
  const texts = cases.map((example) =>
    [`# ${example.says}`, ...decisionLines(evaluate(requestOfCase(example), policiesOfCase(example)))].join('\n'),
  )
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot('./golden/traces.txt')
})

test('there are some twenty of them, each with a name of its own', () => {
  expect(new Set(cases.map(({ says }) => says)).size).toBe(cases.length)
  expect(cases.length).toBeGreaterThanOrEqual(20)
})

/** Members that no line below writes are written as JSON: a trace of another shape is another text. */
const others = (rest: object) => (Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`)
const noteOf = (note: string | undefined) => (note === undefined ? '' : `: ${note}`)

function decisionLines({ verdict, layer, decidedBy, request: _, layers, ...rest }: Decision): readonly string[] {
  const by = decidedBy ? `, decided by ${JSON.stringify(decidedBy)}` : ''
  return [`${verdict} in layer ${layer}${by}${others(rest)}`, ...layers.flatMap(layerLines)]
}

function layerLines({ layer, inForce, verdict, policies, ...rest }: LayerTrace): readonly string[] {
  if (!inForce && verdict === 'not in force' && policies.length === 0) return []
  return [`${layer} ${verdict}${inForce ? '' : ' (not in force)'}${others(rest)}`, ...policies.flatMap(policyLines)]
}

/** The document stands in the case. */
function policyLines({
  name,
  arn,
  attachedTo,
  document: _,
  statements,
  note,
  ...rest
}: PolicyTrace): readonly string[] {
  const place = [arn, attachedTo && `at ${attachedTo}`].filter((part) => part !== undefined).join(' ')
  return [`  ${name} ${place}`.trimEnd() + noteOf(note) + others(rest), ...statements.flatMap(statementLines)]
}

function statementLines({ sid, index, effect, matched, note, elements, ...rest }: StatementTrace): readonly string[] {
  const name = sid === undefined ? String(index) : `${index} ${sid}`
  const outcome = matched ? 'matches' : 'does not match'
  return [`    ${name} ${effect} ${outcome}${noteOf(note)}${others(rest)}`, ...elements.map(elementLine)]
}

function elementLine(trace: ElementTrace): string {
  const { element, operator, key, matched, wanted, actual, resolved, note, ...rest } = trace
  const name = [element, operator, key].filter((part) => part !== undefined).join(' ')
  const filled = resolved === undefined ? '' : ` as ${JSON.stringify(resolved)}`
  const compared = `wants ${JSON.stringify(wanted)}${filled}, is ${JSON.stringify(actual)}`
  return `      ${matched ? '+' : '-'} ${name} ${compared}${noteOf(note)}${others(rest)}`
}
