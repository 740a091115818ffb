import { expect, test } from 'vitest'
import { TokenBucket } from './tokenBucket.ts'

/** How many requests in a row are let through at one moment. */
function taken(bucket: TokenBucket, now: number): number {
  let count = 0
  while (bucket.hasToken(now)) {
    bucket.take()
    count += 1
  }
  return count
}

test('R53-080: a burst, then as many as the time since brings, never more than a burst', () => {
  const bucket = new TokenBucket({ burst: 5, perSecond: 2 }, 0)
  expect(taken(bucket, 0)).toBe(5)
  expect(taken(bucket, 499)).toBe(0)
  expect(taken(bucket, 500)).toBe(1)
  expect(taken(bucket, 2_000)).toBe(3)
  expect(taken(bucket, 1_000_000)).toBe(5)
})

test('R53-080: a clock that goes back brings nothing and takes nothing', () => {
  const bucket = new TokenBucket({ burst: 1, perSecond: 1 }, 10_000)
  expect(taken(bucket, 10_000)).toBe(1)
  expect(taken(bucket, 5_000)).toBe(0)
  expect(taken(bucket, 6_000)).toBe(1)
})
