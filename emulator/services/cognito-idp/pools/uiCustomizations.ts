/** How the sign-in pages of a pool, or of one of its clients, look. */
import type { UICustomizationType } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import { datesOf } from './describePool.ts'

export interface UiCustomization {
  readonly poolId: string
  /** `ALL` for every client that has none of its own. */
  readonly clientId: string
  readonly css: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

export const uiCustomizationsOf = defineCollection<UiCustomization, readonly [poolId: string, clientId: string]>({
  name: 'cognito.uiCustomizations',
  key: ['user pool id', 'client id'],
})

export const everyClient = 'ALL'

export function describeUiCustomization(customization: UiCustomization): UICustomizationType {
  const { poolId, clientId, css, modifiedAt } = customization
  return {
    UserPoolId: poolId,
    ClientId: clientId,
    CSS: css,
    // Cognito's are of this form: the moment of the change.
    CSSVersion: new Date(modifiedAt).toISOString().replace(/\D/g, '').slice(0, 14),
    ...datesOf(customization),
  }
}
