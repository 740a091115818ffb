import { expect, test } from 'vitest'
import { faultWords } from './faultWords.ts'

const services = [
  { id: 's3', name: 'Amazon S3', operations: [], failures: [{ failure: 'slow', words: 'The answer comes late' }] },
]
const rule = { id: '1', service: 's3', operation: '*', failure: 'slow', probability: 1, hits: 0 }

test.each([
  [{}, 'The answer comes late', 'Amazon S3: every operation', 'all requests', '0 requests failed so far'],
  [
    { milliseconds: 40, hits: 1 },
    'The answer comes late, by 40 ms',
    'Amazon S3: every operation',
    'all requests',
    '1 request failed so far',
  ],
  [
    { operation: 'GetObject', count: 2, hits: 2 },
    'The answer comes late',
    'Amazon S3: GetObject',
    'the next 2 requests',
    '2 requests failed; it is over',
  ],
  [
    { service: 'sqs', failure: 'odd', probability: 0.25, count: 1 },
    'odd',
    'sqs: every operation',
    '25 % of the next 1 request',
    '0 requests failed so far',
  ],
])('%j is told as what, where, how often and what it did', (change, what, where, often, hits) => {
  expect(faultWords({ ...rule, ...change }, services)).toEqual({ what, where, often, hits })
})
