import type { RoutingRule, WebsiteConfiguration } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { checkWebsite } from './checkWebsite.ts'

function problemOf(website: WebsiteConfiguration): { code: string; message: string } | undefined {
  try {
    checkWebsite(website)
  } catch (problem) {
    return problem as { code: string; message: string }
  }
  return undefined
}
const withRules = (...RoutingRules: RoutingRule[]): WebsiteConfiguration => ({
  IndexDocument: { Suffix: 'index.html' },
  RoutingRules,
})

test.each<WebsiteConfiguration>([
  { IndexDocument: { Suffix: 'index.html' } },
  { RedirectAllRequestsTo: { HostName: 'example.test' } },
  withRules({ Condition: { HttpErrorCodeReturnedEquals: '503' }, Redirect: { HttpRedirectCode: '301' } }),
  withRules(...Array.from({ length: 50 }, () => ({ Redirect: { Protocol: 'https' } as const }))),
])('S3-228: takes %j', (website) => {
  expect(problemOf(website)).toBeUndefined()
})

test.each<[message: string, code: string, website: WebsiteConfiguration]>([
  ['', 'MalformedXML', { RedirectAllRequestsTo: { HostName: '' } }],
  ['Invalid protocol', 'InvalidRequest', { RedirectAllRequestsTo: { HostName: 'a.test', Protocol: 'ftp' as never } }],
  ['not well formed', 'InvalidArgument', { IndexDocument: { Suffix: '' } }],
  ['not well formed', 'InvalidArgument', { IndexDocument: { Suffix: 'a/index.html' } }],
  ['', 'MalformedXML', { IndexDocument: { Suffix: 'a' }, ErrorDocument: { Key: '' } }],
  ['', 'MalformedXML', withRules()],
  ['limited to 50', 'InvalidRequest', withRules(...Array.from({ length: 51 }, () => ({ Redirect: {} })))],
  ['Condition cannot be empty.', 'InvalidRequest', withRules({ Condition: {}, Redirect: {} })],
  [
    'The provided HTTP error code (302) is not valid. Valid codes are 4XX or 5XX.',
    'InvalidRequest',
    withRules({ Condition: { HttpErrorCodeReturnedEquals: '302' }, Redirect: {} }),
  ],
  [
    'The provided HTTP redirect code (300) is not valid. Valid codes are 3XX except 300.',
    'InvalidRequest',
    withRules({ Redirect: { HttpRedirectCode: '300' } }),
  ],
  ['Invalid protocol', 'InvalidRequest', withRules({ Redirect: { Protocol: 'ftp' as never } })],
  [
    'You can only define ReplaceKeyPrefix or ReplaceKey but not both.',
    'InvalidRequest',
    withRules({ Redirect: { ReplaceKeyWith: 'a', ReplaceKeyPrefixWith: 'b' } }),
  ],
])('S3-228: %s %s', (message, code, website) => {
  const problem = problemOf(website)
  expect(problem?.code).toBe(code)
  expect(problem?.message).toContain(message)
})
