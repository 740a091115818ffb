/** What Cognito reads of a SAML provider's metadata. Source: SAML 2.0 Metadata, 2.4.3, "Element <IDPSSODescriptor>". */
import { invalidParameter } from '../errors.ts'

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

/** Where browsers are sent to sign in and out. @throws InvalidParameterException for what is no metadata of a provider. */
export function bindingsFrom(metadata: string): Readonly<Record<string, string>> {
  if (!/<(\w+:)?IDPSSODescriptor[\s>]/.test(metadata)) throw invalidParameter('Invalid SAML metadata.')
  const signIn = locationOf(metadata, 'SingleSignOnService')
  const signOut = locationOf(metadata, 'SingleLogoutService')
  return {
    ...(signIn !== undefined && { SSORedirectBindingURI: signIn }),
    ...(signOut !== undefined && { SLORedirectBindingURI: signOut }),
  }
}

function locationOf(metadata: string, element: string): string | undefined {
  for (const [tag] of metadata.matchAll(new RegExp(`<(?:\\w+:)?${element}\\s[^<>]*>`, 'g'))) {
    const binding = /\bBinding\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]
    if (binding === redirect) return /\bLocation\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]?.replaceAll('&amp;', '&')
  }
  return undefined
}
