import type {
  ListReusableDelegationSetsCommandInput,
  ListReusableDelegationSetsCommandOutput,
} from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { pageSize } from '../pageSize.ts'

const MOST = 100

/** There is none: every zone has the same name servers. */
export const listReusableDelegationSets: Operation<
  ListReusableDelegationSetsCommandInput,
  ListReusableDelegationSetsCommandOutput
> = {
  authorization: 'permission',
  honours: { Marker: true, MaxItems: true },
  run({ Marker, MaxItems }) {
    return { DelegationSets: [], Marker: Marker ?? '', IsTruncated: false, MaxItems: pageSize(MaxItems, MOST) }
  },
}
