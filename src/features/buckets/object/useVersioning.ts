import { computed } from 'vue'
import { getBucketVersioning } from '../../../aws/services/s3/getBucketVersioning.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useOperation } from '../../../outcomes/useOperation.ts'
import { refusalOnly } from '../../../session/predictions/refusalOfCalls.ts'
import { usePredictions } from '../access/usePredictions.ts'

/**
 * Whether a bucket keeps versions, where the role may ask: a call that would be refused is not made only to word a sentence.
 * @param cause the click that somebody made, in words
 */
export function useVersioning(
  target: () => { readonly bucket: string; readonly region: string | undefined },
  cause: () => string,
) {
  const aws = useAws()
  const { foretellCall } = usePredictions()
  const isRefused = computed(() => refusalOnly(foretellCall(versioningCall(target().bucket))) !== undefined)
  const { value, outcome } = useOperation({
    key: () => ['GetBucketVersioning', target().bucket, target().region ?? ''],
    run: (signal) => getBucketVersioning(aws, target(), { signal, cause: cause(), asksAhead: true }),
    enabled: () => !isRefused.value,
  })
  return {
    /** Undefined while it is not known, or is not told. */
    versioning: value,
    /** Whether nothing more will be told. */
    settled: computed(() => isRefused.value || outcome.value !== undefined),
  }
}

function versioningCall(bucket: string): AskedCall {
  return { service: 's3', operation: 'GetBucketVersioning', target: bucket, input: { Bucket: bucket } }
}
