import { computed, watch } from 'vue'
import { listObjects } from '../../../aws/services/s3/listObjects.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useFailedPlaces } from '../places/useFailedPlaces.ts'
import { useOpenedPlace } from '../places/useOpenedPlace.ts'
import { usePlaces } from '../places/usePlaces.ts'
import { useFolderAddress } from './useFolderAddress.ts'
import { useObjects } from './useObjects.ts'
import { useSeenObjects } from './useSeenObjects.ts'

/** The folder that the address names, with what S3 says is in it; what is learned of it is told to whoever asks later. */
export function useShownFolder() {
  const aws = useAws()
  const address = useFolderAddress()
  const { bucket, prefix, settledFind } = address
  const { regionOf } = usePlaces()
  const opened = useOpenedPlace()
  const region = computed(() => opened.regionOf(bucket.value) ?? regionOf(bucket.value))
  const objects = useObjects(
    () => ({ bucket: bucket.value, region: region.value, prefix: prefix.value, find: settledFind.value }),
    (request, options) => listObjects(aws, request, options),
  )
  const { rows, loaded, outcome, inFlight } = objects

  useSeenObjects(() =>
    loaded.value && settledFind.value === ''
      ? { bucket: bucket.value, prefix: prefix.value, rows: rows.value }
      : undefined,
  )
  opened.rememberWhenSeen(() => ({
    bucket: bucket.value,
    prefix: prefix.value,
    rows: loaded.value ? rows.value : undefined,
  }))

  /** What the keys begin with that are asked for. A role may list one start of a name and not another. */
  const start = computed(() => prefix.value + settledFind.value)
  const failedPlaces = useFailedPlaces()
  watch(outcome, (now) => {
    if (now?.kind === 'done' || now?.kind === 'denied' || now?.kind === 'failed')
      failedPlaces.note({ bucket: bucket.value, key: start.value }, now.kind !== 'done')
  })

  return {
    ...address,
    ...objects,
    region,
    start,
    /** An object that was read, perhaps without its folder being listed. */
    found: opened.found,
    /** What came in place of a first list. */
    refused: computed(() =>
      !loaded.value && !inFlight.value && outcome.value?.kind !== 'done' ? outcome.value : undefined,
    ),
    /** What came of reading on, or again; what was listed before stays. */
    stuck: computed(() => (loaded.value && outcome.value?.kind !== 'done' ? outcome.value : undefined)),
  }
}
