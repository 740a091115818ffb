/** How the pages of managed login look: one style for each app client. They are kept and told; the pages here have one look. */
import type { AssetType, ManagedLoginBrandingType } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { datesOf } from '../pools/describePool.ts'
import type { UserPool } from '../pools/userPools.ts'
import { defaultStyle } from './defaultStyle.ts'
import { type JsonObject, mergedOver } from './mergedOver.ts'

/** An image, or the name of one that is there already. */
export interface BrandingAsset extends Omit<AssetType, 'Bytes'> {
  /** Base 64. */
  readonly bytes?: string
}

export interface ManagedLoginBranding {
  readonly id: string
  readonly poolId: string
  readonly clientId: string
  /** As the style was given: free JSON. Left out where Cognito's own was asked for. */
  readonly settings?: JsonObject
  readonly assets: readonly BrandingAsset[]
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

export const brandingsOf = defineCollection<ManagedLoginBranding, readonly [poolId: string, id: string], 'client'>({
  name: 'cognito.managedLoginBrandings',
  key: ['user pool id', 'branding id'],
  indexes: { client: ({ clientId }) => [clientId] },
})

/** @throws ResourceNotFoundException (recorded: floci#2869) */
export function branding(store: Store, pool: UserPool, id: string | undefined): ManagedLoginBranding {
  const found = brandingsOf(store).get([pool.id, id ?? ''])
  if (!found) throw new AwsError('ResourceNotFoundException', 'ManagedLoginBranding does not exist.')
  return found
}

/** Client ids are those of one pool alone. */
export function brandingOfClient(store: Store, clientId: string): ManagedLoginBranding | undefined {
  const [found] = brandingsOf(store).byIndex('client', { equal: clientId, limit: 1 })
  return found?.[1]
}

export function forgetBranding(store: Store, clientId: string): void {
  const found = brandingOfClient(store, clientId)
  if (found) brandingsOf(store).delete([found.poolId, found.id])
}

/** @param options.isMerged with what the style leaves to Cognito. */
export function describeBranding(
  made: ManagedLoginBranding,
  { isMerged = false }: { readonly isMerged?: boolean | undefined } = {},
): ManagedLoginBrandingType {
  const { id, poolId, settings, assets } = made
  const told = isMerged ? mergedOver(defaultStyle, settings ?? {}) : settings
  return {
    ManagedLoginBrandingId: id,
    UserPoolId: poolId,
    UseCognitoProvidedValues: settings === undefined,
    ...(told && { Settings: told }),
    Assets: assets.map(({ bytes, ...asset }) => ({
      ...asset,
      ...(bytes !== undefined && { Bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }),
    })),
    ...datesOf(made),
  }
}
