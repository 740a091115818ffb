import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useAws } from '../../../outcomes/useAws.ts'
import type { PlaceInBucket } from './placeInBucket.ts'

type Place = Pick<PlaceInBucket, 'bucket' | 'key'>

const nameOf = ({ bucket, key }: Place) => `${bucket}/${key}`

/** Places that could not be listed in this session: nobody is sent there in place of another. */
export const useFailedPlaces = defineStore('failed places', () => {
  const names = shallowRef<ReadonlySet<string>>(new Set())
  useAws().session.turns.onDropped(() => {
    names.value = new Set()
  })

  return {
    hasFailed: (place: Place) => names.value.has(nameOf(place)),
    /** What became of a place the last time. */
    note(place: Place, failed: boolean): void {
      const next = new Set(names.value)
      if (failed) next.add(nameOf(place))
      else next.delete(nameOf(place))
      names.value = next
    },
  }
})
