import type { RouteLocationNamedRaw } from 'vue-router'
import { folderLocation, locationOfKey } from '../folder/folderLocation.ts'
import type { PlaceInBucket } from './placeInBucket.ts'

/** Where a place is opened: its folder, or the folder that holds the key, narrowed to the rest of its name. */
export function placeLocation({ bucket, key }: PlaceInBucket): RouteLocationNamedRaw {
  return isFolderPlace({ key }) ? folderLocation({ bucket, prefix: key }) : locationOfKey(bucket, key)
}

/** Whether a place is a bucket or a folder, as far as its name tells. */
export function isFolderPlace({ key }: Pick<PlaceInBucket, 'key'>): boolean {
  return key === '' || key.endsWith('/')
}
