// What CloudFront needs in front of a bucket that holds the site, as the AWS CLI takes it.
import { pagePattern } from './siteFiles.mjs'

/** Headers that CloudFront sets from a field of their own. */
const ownFields = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'strict-transport-security']

/**
 * `ResponseHeadersPolicyConfig` of CloudFront's CreateResponseHeadersPolicy. It replaces what the bucket says; Cache-Control is left to
 * the bucket, which keeps one with each file.
 * @param {Record<string, string>} headers of every answer.
 */
export function responseHeadersPolicy(headers) {
  const others = Object.entries(headers).filter(([name]) => !ownFields.includes(name))
  return {
    Name: 'rolecall',
    Comment: 'What Rolecall is served with',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: headers['content-security-policy'] },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: headers['referrer-policy'] },
      StrictTransportSecurity: {
        Override: true,
        AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(headers['strict-transport-security'])?.[1]),
        IncludeSubdomains: false,
        Preload: false,
      },
    },
    CustomHeadersConfig: {
      Quantity: others.length,
      Items: others.map(([name, value]) => ({ Header: name, Value: value, Override: true })),
    },
  }
}

/**
 * A function of CloudFront (runtime cloudfront-js-2.0) for viewer requests, which asks the bucket for the app's page where the address
 * is one of a page. Error pages of CloudFront would do that for files that are missing too.
 * @param {string} base
 * @returns {string} its code.
 */
export function rewriteFunction(base) {
  return `// Rolecall: addresses of pages are answered with the app's page.
var isPage = /${pagePattern(base)}/

function handler(event) {
  var request = event.request
  if (isPage.test(request.uri)) request.uri = '${base}index.html'
  return request
}
`
}
