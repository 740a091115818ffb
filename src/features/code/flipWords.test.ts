import { expect, test } from 'vitest'
import type { PermissionFlip } from '#contract/ownCode.ts'
import { flipCount, flipSentence } from './flipWords.ts'

const flip = (who: string, change: PermissionFlip['change'], action = 's3:GetObject'): PermissionFlip => ({
  who,
  change,
  action,
  on: 'arn:aws:s3:::media/*',
})

test('who loses something stands first, each with how much', () => {
  const flips = [flip('admins', 'gain'), flip('readers', 'lose'), flip('readers', 'lose', 's3:ListBucket')]
  expect(flipSentence(flips)).toBe('readers lose 2 permissions; admins gain 1 permission.')
  expect(flipCount(flips)).toBe('2 lost, 1 gained')
})

test('a group that loses one thing and gains another is named twice', () => {
  expect(flipSentence([flip('crew', 'gain'), flip('crew', 'lose', 's3:PutObject')])).toBe(
    'crew lose 1 permission; crew gain 1 permission.',
  )
})

test('nothing that flips is told as that', () => {
  expect(flipSentence([])).toBe('No permission flips.')
  expect(flipCount([])).toBe('none')
  expect(flipCount([flip('crew', 'gain')])).toBe('1 gained')
})
