import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { openedPlace } from './openedPlace.ts'
import type { PlaceInBucket } from './placeInBucket.ts'
import { usePlaces } from './usePlaces.ts'

/** What a folder's page shows now. */
export interface ShownFolder {
  readonly bucket: string
  readonly prefix: string
  /** The folders and objects in it; undefined until they are listed. */
  readonly rows: readonly { readonly key: string }[] | undefined
}

/** The place that the folder's page was opened for by name: it is remembered once it is seen to be there. */
export function useOpenedPlace() {
  const route = useRoute()
  const { remember } = usePlaces()
  const opened = shallowRef<unknown>(history.state)
  watch(
    () => route.fullPath,
    () => (opened.value = history.state),
    { flush: 'sync' },
  )
  const place = computed(() => openedPlace(opened.value))

  return {
    /** The region that the link said of a bucket. */
    regionOf: (bucket: string) => (place.value?.bucket === bucket ? place.value.region : undefined),
    /** Remembers the place when the folder shows it. */
    rememberWhenSeen(shown: () => ShownFolder): void {
      watch(
        () => place.value && isSeen(place.value, shown()) && place.value,
        (seen) => {
          if (seen) remember(seen)
        },
        { immediate: true },
      )
    },
    /** An object that was read, perhaps without its folder being listed. */
    found(bucket: string, key: string): void {
      if (place.value?.key === key && place.value.bucket === bucket) remember(place.value)
    },
  }
}

function isSeen({ bucket, key }: PlaceInBucket, { bucket: shown, prefix, rows }: ShownFolder): boolean {
  if (!rows || bucket !== shown) return false
  // What was pasted may be the start of a name.
  return key === prefix || rows.some((row) => row.key.startsWith(key))
}
