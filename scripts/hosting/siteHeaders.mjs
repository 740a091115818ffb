import { backendOrigins, securityHeaders, transportSecurity } from '../securityHeaders.mjs'

/**
 * The headers of every answer of a host with HTTPS.
 * @param {Parameters<typeof backendOrigins>[0] | undefined} outputs of `amplify_outputs.json`; without it the page may call nobody but its host.
 * @returns {Record<string, string>} by names in small letters.
 */
export function siteHeaders(outputs) {
  return { ...securityHeaders(outputs ? backendOrigins(outputs) : []), ...transportSecurity }
}
