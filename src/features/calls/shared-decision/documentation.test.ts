/** What docs/decisions.md says of the format and of links. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { largestDecision, mostDecisions } from '../../../outcomes/share/decisionFile.ts'
import { longestLink } from '../../../outcomes/share/decisionLink.ts'
import { openDecisionLink } from './openDecision.ts'
import { decisionMembers } from './parseDecisionFile.ts'
import { workedOutAgain } from './workedOutAgain.ts'

const page = readFileSync(new URL('../../../../docs/decisions.md', import.meta.url), 'utf8')

test('the table of docs/decisions.md has every member of the format, and no other', () => {
  const told = [...page.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  )
  expect(told.toSorted()).toEqual(decisionMembers.toSorted())
})

test('the limits that docs/decisions.md tells are those of the code', () => {
  expect(page).toContain(`at most ${largestDecision / 1_000_000} MB, ${mostDecisions} decisions`)
  expect(page).toContain(`more than ${longestLink.toLocaleString('en')} characters`)
})

test('the link in docs/decisions.md opens, and the engine comes to its verdict', async () => {
  const [hash = ''] = /#d=[\w-]+$/m.exec(page) ?? []
  const opened = await openDecisionLink(hash)
  expect(opened).toMatchObject({ file: { source: 'predicted', decisions: [{ verdict: 'implicitly denied' }] } })
  const [decision] = opened && 'file' in opened ? opened.file.decisions : []
  expect(decision && workedOutAgain(decision, {}).isSame).toBe(true)
})

test('docs/decisions.md stays short', () => {
  expect(page.split('\n').length - 1).toBeLessThanOrEqual(60)
})
