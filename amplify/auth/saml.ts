/** A provider of SAML 2.0. It has no secrets: its metadata holds the certificate that its answers are checked with. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ExternalProviders } from './authProps.ts'

export interface SamlOptions {
  /** What the pool calls it and pages ask for it by; it stands in usernames (`Company_ada@example.com`). */
  readonly name: string
  /** An address that Cognito reads the metadata from again by itself, or the path of a file from the root of this repository. */
  readonly metadata: { readonly url: string } | { readonly file: string }
}

/** Claims as most providers of companies name them. */
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims'

/** @throws Error of the file system when the metadata's file cannot be read. */
export function saml({ name, metadata }: SamlOptions): Partial<ExternalProviders> {
  return {
    saml: {
      name,
      metadata:
        'url' in metadata
          ? { metadataType: 'URL', metadataContent: metadata.url }
          : { metadataType: 'FILE', metadataContent: readFileSync(resolve(metadata.file), 'utf8') },
      attributeMapping: { email: `${claims}/emailaddress`, preferredUsername: `${claims}/name` },
    },
  }
}
