import type { ListHealthChecksCommandInput, ListHealthChecksCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { healthCheck, healthChecks } from '../healthChecks.ts'
import { bareId } from '../ids.ts'
import { pageSize } from '../pageSize.ts'

const MOST = 100

/** Health checks by id, at most 100 a page. `Marker` is the id of the first one of the page. */
export const listHealthChecks: Operation<ListHealthChecksCommandInput, ListHealthChecksCommandOutput> = {
  authorization: 'permission',
  honours: { Marker: true, MaxItems: true },
  run(input, { store }) {
    const size = pageSize(input.MaxItems, MOST)
    const stored = healthChecks(store)
    const marker = input.Marker === undefined ? undefined : bareId(input.Marker)
    if (marker !== undefined && !stored.get(marker)) {
      throw new AwsError('InvalidInput', 'Invalid marker provided', { status: 400 })
    }
    const found = stored.entries({ ...(marker !== undefined && { from: marker }), limit: size + 1 })
    const next = found[size]?.[1]
    return {
      HealthChecks: found.slice(0, size).map(([, each]) => healthCheck(each)),
      Marker: input.Marker ?? '',
      IsTruncated: next !== undefined,
      ...(next && { NextMarker: next.id }),
      MaxItems: size,
    }
  },
}
