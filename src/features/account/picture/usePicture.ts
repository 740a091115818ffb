import { computed, type ComputedRef, type Ref, ref } from 'vue'
import type { Decision } from '#iam/types.ts'
import { deleteUserAttributes } from '../../../aws/services/cognito-idp/deleteUserAttributes.ts'
import { updateUserAttributes } from '../../../aws/services/cognito-idp/updateUserAttributes.ts'
import { mapDone } from '../../../aws/services/mapDone.ts'
import { deleteObject } from '../../../aws/services/s3/deleteObject.ts'
import type { ObjectAddress } from '../../../aws/services/s3/objectAddress.ts'
import { uploadObject } from '../../../aws/services/s3/uploadObject.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { refusalOnly } from '../../../session/predictions/refusalOfCalls.ts'
import { useAsker } from '../../../session/predictions/useAsker.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import { useAccount } from '../useAccount.ts'
import { type UseAct, useAct } from '../useAct.ts'
import { ownPicture, parsePictureUrl, pictureUrl } from './ownPicture.ts'
import { type UseShownPicture, useShownPicture } from './useShownPicture.ts'

export interface UsePicture extends Pick<UseAct, 'busy' | 'problem'> {
  readonly shown: UseShownPicture
  /** Whether the account names one. */
  readonly isThere: ComputedRef<boolean>
  /** Where it goes; undefined where the person has no folder. */
  readonly target: ComputedRef<ObjectAddress | undefined>
  /** What is foretold of storing it there; undefined where it is not known. */
  readonly prediction: ComputedRef<Decision | undefined>
  /** What was asked last, in words. */
  readonly attempt: Readonly<Ref<string>>
  /** The file that stayed when the picture was removed, and why it did. */
  readonly left: Readonly<Ref<{ readonly address: ObjectAddress; readonly refusal: Decision } | undefined>>
  change(file: File): Promise<void>
  remove(): Promise<void>
}

/** The picture is two things: an object in the person's own folder, which is S3's, and an attribute that names it. */
export function usePicture(): UsePicture {
  const aws = useAws()
  const session = useSessionStore()
  const account = useAccount()
  const { places } = aws.configuration
  const { busy, problem, act } = useAct()
  const attempt = ref('')
  const left = ref<{ readonly address: ObjectAddress; readonly refusal: Decision }>()

  const identityId = computed(() => ('identityId' in session.session ? session.session.identityId : undefined))
  const target = computed(() => ownPicture(places, identityId.value))
  const named = computed(() => account.attributes.value?.picture)
  const kept = computed(() => parsePictureUrl(named.value, places))
  const shown = useShownPicture(() => kept.value)
  const { foretell: foretellCall } = useAsker(() => [
    ...new Set([target.value, kept.value].flatMap((one) => one?.bucket ?? [])),
  ])

  function foretell(operation: 'DeleteObject' | 'PutObject', { bucket, key }: ObjectAddress): Decision | undefined {
    const call = { service: 's3', operation, target: `${bucket}/${key}`, input: { Bucket: bucket, Key: key } } as const
    return foretellCall.value(call)
  }

  return {
    busy,
    problem,
    shown,
    target,
    attempt,
    left,
    isThere: computed(() => named.value !== undefined && named.value !== ''),
    prediction: computed(() => target.value && foretell('PutObject', target.value)),
    async change(file) {
      const to = target.value
      if (!to) return
      const cause = (attempt.value = 'Change picture')
      left.value = undefined
      const isNamed = named.value === pictureUrl(to)
      await act<unknown>(
        async () => {
          const stored = await uploadObject(aws, { ...to, file, existing: 'replace' }, () => undefined, { cause })
          if (stored.kind !== 'done' || isNamed) return stored
          return updateUserAttributes(aws, { picture: pictureUrl(to) }, { cause })
        },
        isNamed ? shown.again : account.changed,
      )
    },
    async remove() {
      const file = kept.value
      const cause = (attempt.value = 'Remove picture')
      const refusal = file && refusalOnly(foretell('DeleteObject', file))
      let isNamed = true
      const done = await act(async () => {
        const removed = await deleteUserAttributes(aws, ['picture'], { cause })
        isNamed = removed.kind !== 'done'
        // What is not the person's to delete is not tried: it would be refused, and the account no longer names it.
        if (isNamed || !file || refusal) return removed
        return mapDone(await deleteObject(aws, file, { cause }), () => undefined)
      })
      if (file && refusal && done) left.value = { address: file, refusal }
      if (!isNamed) await account.changed()
    },
  }
}
