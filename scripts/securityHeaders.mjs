// The headers that the console needs from whoever serves it. docs/hosting.md lists them for other hosts.

/** Everything AWS, for a console whose backend is real. */
export const awsOrigins = ['https://*.amazonaws.com', 'https://*.amazoncognito.com']

/**
 * @param {readonly string[]} backendOrigins Origins that the console calls: AWS's, or the emulator's.
 * @returns {Record<string, string>}
 */
export function securityHeaders(backendOrigins) {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Nuxt UI and the Authenticator set styles from script; scripts themselves are neither inline nor evaluated.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...backendOrigins],
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
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}
