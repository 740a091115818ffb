import type { RouteLocationRaw } from 'vue-router'
import type { Place } from '#contract/backendOutputs.ts'
import { ownIdentity } from '../../../session/may-do/ownIdentity.ts'

export interface OwnFolder {
  readonly bucket: string
  readonly key: string
  /** The page that shows it. */
  readonly to: RouteLocationRaw
}

/** The folders that are one person's own, of the places that the backend offers. */
export function ownFolders(places: readonly Place[], identityId: string): readonly OwnFolder[] {
  return places
    .filter(({ prefix }) => prefix.includes(ownIdentity))
    .map(({ bucket, prefix }) => {
      const key = prefix.replaceAll(ownIdentity, identityId)
      return { bucket, key, to: { name: 'folder', params: { bucket, prefix: key.split('/') } } }
    })
}
