import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { responseHeadersPolicy, rewriteFunction } from '../../scripts/hosting/cloudFront.mjs'
import { siteHeaders } from '../../scripts/hosting/siteHeaders.mjs'
import { outputsCases } from './outputs.cases.ts'

/** The headers that CloudFront sends for a policy, as its documentation tells: each field stands for one. */
function sentFor({ SecurityHeadersConfig, CustomHeadersConfig }: ReturnType<typeof responseHeadersPolicy>) {
  const { ContentSecurityPolicy, ReferrerPolicy, StrictTransportSecurity } = SecurityHeadersConfig
  return {
    'content-security-policy': ContentSecurityPolicy.ContentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`,
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  }
}

describe.each(outputsCases)('for $name', ({ outputs }) => {
  const headers = siteHeaders(outputs)
  const policy = responseHeadersPolicy(headers)

  test('the policy sends the headers that every host sends, whatever the bucket says', () => {
    expect(sentFor(policy)).toEqual(headers)
    const fields = [...Object.values(policy.SecurityHeadersConfig), ...policy.CustomHeadersConfig.Items]
    expect(fields.filter(({ Override }) => !Override)).toEqual([])
  })

  test('the policy is within what CloudFront takes', () => {
    expect(policy.CustomHeadersConfig.Quantity).toBe(policy.CustomHeadersConfig.Items.length)
    expect(policy.CustomHeadersConfig.Quantity).toBeLessThanOrEqual(10)
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
    expect(Object.entries(sentFor(policy)).flat().join('').length).toBeLessThanOrEqual(10_240)
    expect(policy.Comment.length).toBeLessThanOrEqual(128)
  })
})

test.each([
  ['/', '/buckets/photos/a/b.txt', '/index.html'],
  ['/', '/assets/index-1.js', '/assets/index-1.js'],
  ['/', '/favicon.svg', '/favicon.svg'],
  ['/tools/', '/tools/', '/tools/index.html'],
  ['/tools/', '/tools/zones/example.test', '/tools/index.html'],
  ['/tools/', '/tools/assets/a.css', '/tools/assets/a.css'],
  ['/tools/', '/other/', '/other/'],
])('the function under %s asks for %s by %s', (base, uri, asked) => {
  const event = { request: { uri, method: 'GET', querystring: {} } }
  const answer: unknown = runInNewContext(`${rewriteFunction(base)}; handler(event)`, { event })
  expect(answer).toEqual({ ...event.request, uri: asked })
})

test('the function is small enough for CloudFront', () => {
  expect(Buffer.byteLength(rewriteFunction('/tools/rolecall/'))).toBeLessThan(10_000)
})
