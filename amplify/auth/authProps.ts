/** What defineAuth takes, by the names of its types that the package does not export. */
import type { defineAuth } from '@aws-amplify/backend'

export type AuthProps = Parameters<typeof defineAuth>[0]
export type ExternalProviders = NonNullable<AuthProps['loginWith']['externalProviders']>
