import type { Router } from 'vue-router'
import { folderOf } from '../features/buckets/folder/folderLocation.ts'

/**
 * What to call the page behind a path: `team-photos/shared/`, `Zones`.
 * @returns undefined where there is no such page
 */
export function placeName(router: Pick<Router, 'resolve'>, path: string): string | undefined {
  const { name, params, query, meta } = router.resolve(path)
  if (name === 'folder') {
    const { bucket, prefix } = folderOf(params, query)
    return `${bucket}/${prefix}`
  }
  if ('path' in params || meta.title === undefined) return undefined
  return typeof params.id === 'string' && params.id !== '' ? `${meta.title} ${params.id}` : meta.title
}
