import { computed, shallowRef, watch } from 'vue'
import { useAws } from '../../../outcomes/useAws.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import type { PlaceInBucket } from './placeInBucket.ts'
import { forgetPlace, readPlaces, rememberPlace } from './rememberedPlaces.ts'

/** A place as it is offered (S3-001). */
export interface OfferedPlace extends PlaceInBucket {
  readonly label: string
  /** Why it is in the list. */
  readonly source: 'configured' | 'opened here before'
  /** Whether it is this person's own folder. */
  readonly own: boolean
}

const ownIdentity = '{identityId}'

/**
 * The places to go to: those of the configuration, with the person's own identity id filled in, and those opened here
 * before.
 */
export function usePlaces() {
  const { configuration } = useAws()
  const session = useSessionStore()
  /** As this browser keeps them for whoever is here. */
  const kept = shallowRef<readonly PlaceInBucket[]>([])
  const identityId = computed(() => ('identityId' in session.session ? session.session.identityId : undefined))

  const configured = computed(() =>
    configuration.places.flatMap(({ bucket, prefix, label, region }): OfferedPlace[] => {
      const own = prefix.includes(ownIdentity)
      // Guests have an identity id too, but it changes with the browser: a folder of theirs would be lost.
      if (own && (identityId.value === undefined || session.kind !== 'signed-in')) return []
      const key = prefix.replace(ownIdentity, identityId.value ?? '')
      return [{ bucket, key, label, source: 'configured', own, ...(region !== undefined && { region }) }]
    }),
  )

  function read(): void {
    kept.value = identityId.value === undefined ? [] : readPlaces(identityId.value)
  }
  watch(identityId, read, { immediate: true, flush: 'sync' })

  const remembered = computed(() =>
    kept.value
      .filter((place) => !configured.value.some(({ bucket, key }) => bucket === place.bucket && key === place.key))
      .map((place): OfferedPlace => ({ ...place, label: place.bucket, source: 'opened here before', own: false })),
  )

  const places = computed(() => [...configured.value, ...remembered.value])
  const ownPlace = computed(() => configured.value.find((place) => place.own))

  function change(act: typeof rememberPlace, { bucket, key, region }: PlaceInBucket): void {
    if (identityId.value === undefined) return
    act(identityId.value, { bucket, key, ...(region !== undefined && { region }) })
    read()
  }

  return {
    places,
    /** The person's own folder, where the configuration has one. */
    ownPlace,
    remember: (place: PlaceInBucket) => change(rememberPlace, place),
    forget: (place: PlaceInBucket) => change(forgetPlace, place),
    /** The region of a bucket, where a place says it. */
    regionOf: (bucket: string) =>
      places.value.find((place) => place.bucket === bucket && place.region !== undefined)?.region,
  }
}
