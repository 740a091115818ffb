// The headers that the console needs from whoever serves it. docs/hosting.md lists them for other hosts.

/**
 * What a console calls whose backend is real, by name: a script that got into the page could otherwise send what it finds to
 * anybody's bucket. A bucket that people open by its name has to be among the places.
 * @param {{
 *   auth: { aws_region: string, user_pool_id: string, identity_pool_id: string, oauth?: { domain: string } },
 *   storage?: { bucket_name: string, aws_region: string, buckets?: readonly { bucket_name: string, aws_region: string }[] },
 *   custom?: { rolecall?: {
 *     endpoints?: Readonly<Record<string, string>>, places?: readonly { bucket: string, region?: string }[],
 *     signInPages?: { url?: string }, [address: `${string}Url`]: string,
 *   } },
 * }} outputs of `amplify_outputs.json`.
 * @returns {readonly string[]} source expressions of Content-Security-Policy: origins, or a bucket's path where its name has a dot.
 */
export function backendOrigins({ auth, storage, custom }) {
  const { endpoints, places, signInPages, ...rest } = custom?.rolecall ?? {}
  const region = auth.aws_region
  const service = (name, where) => `https://${name}${where ? `.${where}` : ''}.${suffixOf(where ?? region)}`
  const called = endpoints
    ? Object.values(endpoints).map((url) => new URL(url).origin)
    : [
        service('cognito-idp', auth.user_pool_id.split('_')[0]),
        service('cognito-identity', auth.identity_pool_id.split(':')[0]),
        service('sts', region),
        service('route53'),
        // Who trusts whom, and by which policies: *Doctor* and *What-if* read and edit it.
        region.startsWith('cn-') ? service('iam', 'cn-north-1') : service('iam'),
        // Where AWS keeps how denied requests were evaluated: a preview, in one region.
        service('iam-toolbox', 'us-east-1'),
        ...bucketsOf(places, storage).map(({ bucket, region: its = region }) =>
          bucket.includes('.') ? `${service('s3', its)}/${bucket}/` : service(`${bucket}.s3`, its),
        ),
      ]
  // There the code that a sign-in page leads back with becomes tokens.
  const pagesUrl = auth.oauth && (signInPages?.url ?? `https://${auth.oauth.domain}`)
  const told = Object.keys(rest).flatMap((name) => (name.endsWith('Url') ? [rest[name]] : []))
  return [...new Set([...called, ...[pagesUrl ?? [], told].flat().map((url) => new URL(url).origin)])]
}

function bucketsOf(places, storage) {
  if (places) return places
  // Since version 1.1 of the schema there may be several, the one by itself among them.
  const buckets = storage?.buckets ?? (storage ? [storage] : [])
  return buckets.map(({ bucket_name, aws_region }) => ({ bucket: bucket_name, region: aws_region }))
}

function suffixOf(region) {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
}

/** For answers over HTTPS alone (RFC 6797, section 7.2), so that nothing on this computer sends it. */
export const transportSecurity = { 'strict-transport-security': 'max-age=31536000' }

/**
 * @param {readonly string[]} called what the console calls: AWS's hosts by name, or the emulator's address.
 * @returns {Record<string, string>}
 */
export function securityHeaders(called) {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Nuxt UI and the Authenticator set styles from script; scripts themselves are neither inline nor evaluated.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...called],
    'manifest-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([name, values]) => `${name} ${values.join(' ')}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}
