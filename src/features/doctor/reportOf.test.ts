import { expect, test } from 'vitest'
import { arnOf, examinedIds, examinedPool, trustOf } from '../../../tests/unit/examinedPool.ts'
import { examinePool } from './checks/examinePool.ts'
import { told } from './read/told.ts'
import { reportOf } from './reportOf.ts'
import { wholeWords } from './wholeWords.ts'

test('a report says what is to mend with its fix, what holds in a line, and names no account', () => {
  const trust = new Map(examinedPool().reading.trust)
  trust.set(arnOf('readers'), told(trustOf('unauthenticated')))
  const findings = examinePool(examinedPool({ trust }))
  const { identityPoolId } = examinedIds
  const report = reportOf({ findings, identityPoolId, at: 0 })
  expect(report).toContain('To mend: Nobody can get the role readers, because its trust policy asks for guests.')
  expect(report).toContain('Corrected trust policy of readers:')
  expect(report).toContain('Holds: Client accepted')
  expect(report).not.toContain('123456789012')
  expect(report).not.toContain(identityPoolId)
})

const standing = (...all: ('holds' | 'inTheWay' | 'untold' | 'worthALook')[]) => all.map((one) => ({ standing: one }))

test.each([
  [standing('inTheWay', 'untold', 'holds'), '1 to mend'],
  [standing('untold', 'untold'), 'nothing was told'],
  [standing('untold', 'holds'), 'nothing to mend, as far as was told; 1 not told'],
  [standing('worthALook', 'holds'), 'nothing to mend, 1 worth a look'],
  [standing('holds', 'holds'), 'everything holds'],
])('%j comes to: %s', (findings, words) => {
  expect(wholeWords(findings)).toBe(words)
})
