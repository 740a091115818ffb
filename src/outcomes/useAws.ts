import { inject, type InjectionKey } from 'vue'
import type { Aws } from '../aws/aws.ts'

/** Under which the app provides what it has of AWS. */
export const awsKey: InjectionKey<Aws> = Symbol('aws')

/**
 * The app's `Aws`, for components, composables and stores.
 * @throws outside of an app that provides one: a programming error
 */
export function useAws(): Aws {
  const aws = inject(awsKey, undefined)
  if (!aws) throw new Error('No Aws is provided here.')
  return aws
}
