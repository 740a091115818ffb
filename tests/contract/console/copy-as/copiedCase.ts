/** Calls whose code is run: what each is given, and what of two answers to it may differ. */
export type CopiedService = 's3' | 'route53' | 'sts' | 'iam' | 'cognito-idp' | 'cognito-identity'

/** What is there before, of each client's own: none meets what another one made. */
export interface Stage {
  /** In every name that a client makes. */
  readonly tag: string
  readonly zoneId: string
  readonly userPoolId: string
  readonly identityPoolId: string
}

export interface CopiedCase {
  readonly service: CopiedService
  readonly operation: string
  readonly input: (stage: Stage) => Record<string, unknown>
}

/** In their order; chains are independent of each other. */
export type Chain = readonly CopiedCase[]

export const of =
  (service: CopiedService) =>
  (operation: string, input: CopiedCase['input'] = () => ({})): CopiedCase => ({ service, operation, input })
