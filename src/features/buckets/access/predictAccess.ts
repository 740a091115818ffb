import type { Decision } from '#iam/types.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { foretoldReason } from '../../../outcomes/foretoldReason.ts'
import { phraseText } from '../../../outcomes/phrase.ts'
import type { Foretell } from '../../../session/predictions/foretell.ts'
import { listCall } from '../folder/folderCalls.ts'

export type Ability = 'list' | 'read' | 'write' | 'delete'

/** Whether something may be done, with the word for it. */
export interface Foretold {
  readonly ability: string
  readonly allowed: boolean
  /** One sentence for people. */
  readonly because: string
  readonly decision: Decision
}

export interface Prediction extends Foretold {
  readonly ability: Ability
}

/** What the pages call to do it. */
const calls: Readonly<Record<Ability, (bucket: string, key: string) => AskedCall>> = {
  list: listCall,
  read: (bucket, key) => onObject('GetObject', bucket, key),
  write: (bucket, key) => onObject('PutObject', bucket, key),
  delete: (bucket, key) => onObject('DeleteObject', bucket, key),
}

/** What a role may do in a folder; abilities that cannot be foretold are left out. */
export function predictAccess(foretell: Foretell, bucket: string, prefix: string): readonly Prediction[] {
  return (['list', 'read', 'write', 'delete'] as const).flatMap((ability) => {
    const prediction = predict(foretell, ability, bucket, ability === 'list' ? prefix : `${prefix}*`)
    return prediction ? [prediction] : []
  })
}

/** Those of one row that are not what is usual: marks stand only where a row differs. What is not known differs from nothing. */
export function predictionsThatDiffer(
  ofRow: readonly Prediction[],
  usual: readonly Prediction[],
): readonly Prediction[] {
  return ofRow.filter(({ ability, allowed }) => usual.some((one) => one.ability === ability && one.allowed !== allowed))
}

/**
 * What AWS will answer, as far as it can be told before the call.
 * @param key of one object; for `list`, the prefix
 * @returns undefined where it cannot be known: for buckets and layers of policies that the backend does not tell of, and
 * where a statement asks for something that only the request itself will show
 */
export function predict(foretell: Foretell, ability: Ability, bucket: string, key: string): Prediction | undefined {
  const decision = foretell(calls[ability](bucket, key))
  return decision && { ability, ...foretoldBy(decision) }
}

/** What a decision says of the call that it was made for. */
export function foretoldBy(decision: Decision): Omit<Foretold, 'ability'> {
  return {
    allowed: decision.verdict === 'allowed',
    because: phraseText(foretoldReason([decision])),
    decision,
  }
}

function onObject(operation: string, bucket: string, key: string): AskedCall {
  return { service: 's3', operation, target: `${bucket}/${key}`, input: { Bucket: bucket, Key: key } }
}
