import type { AwsConfig } from '../configuration/configuration.ts'
import type { Asking } from './ask.ts'
import { type AppClientAnswer, askAppClient } from './askAppClient.ts'
import { askBucket, type BucketAnswer } from './askBucket.ts'
import { askIdentityPool, type IdentityPoolAnswer } from './askIdentityPool.ts'
import { askStandIn, type StandInAnswer } from './askStandIn.ts'
import { askUserPool, type UserPoolAnswer } from './askUserPool.ts'

export interface ConnectionAnswers {
  readonly userPool: UserPoolAnswer
  readonly appClient: AppClientAnswer
  readonly identityPool: IdentityPoolAnswer
  readonly buckets: readonly BucketAnswer[]
  /** Of services that something stands in for; none on AWS. */
  readonly standIn: readonly StandInAnswer[]
  /** Buckets that were not asked: there are too many. */
  readonly unasked: readonly string[]
  /** This computer's time minus AWS's in ms; undefined where no answer said AWS's. */
  readonly clockOffMs: number | undefined
}

const mostBuckets = 5

/** Asks everything that can be asked without a sign-in, all at once. @throws the signal's reason when it was ended */
export async function checkConnection(config: AwsConfig, asking: Asking): Promise<ConnectionAnswers> {
  const places = [...new Map(config.places.map((place) => [place.bucket, place])).values()]
  const [userPool, appClient, identityPool, buckets, standIn] = await Promise.all([
    askUserPool(config, asking),
    askAppClient(config, asking),
    askIdentityPool(config, asking),
    Promise.all(places.slice(0, mostBuckets).map((place) => askBucket(config, place, asking))),
    config.endpoints ? askStandIn(config.endpoints, asking) : [],
  ])
  const offsets = [appClient, identityPool, userPool, ...buckets].map(({ clockOffMs }) => clockOffMs)
  return {
    userPool,
    appClient,
    identityPool,
    buckets,
    standIn,
    unasked: places.slice(mostBuckets).map(({ bucket }) => bucket),
    clockOffMs: offsets.find((offset) => offset !== undefined),
  }
}
