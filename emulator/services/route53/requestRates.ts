/**
 * How many requests Route 53 takes: token buckets, of the account and of some operations besides. The rates are what users
 * of large accounts measured; AWS's own page promises five requests a second ("Quotas on API requests").
 */
import type { RatesOf } from '../requestRates.ts'
import type { Rate } from '../tokenBucket.ts'

const accountRate: Rate = { burst: 50, perSecond: 10 }

/** Of operations that have a bucket of their own, smaller or larger than the account's. */
const operationRates: Readonly<Record<string, Rate>> = {
  AssociateVPCWithHostedZone: { burst: 20, perSecond: 5 },
  ChangeCidrCollection: { burst: 40, perSecond: 5 },
  CreateCidrCollection: { burst: 40, perSecond: 5 },
  DeleteCidrCollection: { burst: 40, perSecond: 5 },
  CreateHealthCheck: { burst: 50, perSecond: 0.5 },
  CreateHostedZone: { burst: 40, perSecond: 2 },
  CreateReusableDelegationSet: { burst: 40, perSecond: 2 },
  CreateTrafficPolicyInstance: { burst: 1, perSecond: 1 },
  DeleteTrafficPolicyInstance: { burst: 1, perSecond: 1 },
  DeleteHealthCheck: { burst: 15, perSecond: 3 },
  DeleteHostedZone: { burst: 40, perSecond: 5 },
  DeleteReusableDelegationSet: { burst: 40, perSecond: 5 },
  DisassociateVPCFromHostedZone: { burst: 10, perSecond: 5 },
  GetHealthCheckLastFailureReason: { burst: 4, perSecond: 1 },
  GetHealthCheckStatus: { burst: 4, perSecond: 1 },
}

export const route53Rates: RatesOf = (operation) => {
  const own = operationRates[operation]
  return { account: accountRate, ...(own && { [operation]: own }) }
}
