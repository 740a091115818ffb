/** An action on resources of a type that the statement does not name, such as s3:ListBucket on objects. Service Authorization Reference, "Resource types". */
import { resourceTypesOf } from '../../tables/actions.ts'
import { arnProblem } from '../arnProblems.ts'
import { mayName } from '../mayName.ts'
import type { Finding, LintedStatement, LintRule, PlacedAction, PlacedText } from '../types.ts'

export const resourceType: LintRule = (statement) => {
  const { actions, resources } = statement
  // What is no ARN of any resource is told of by another rule, which knows better what to write.
  if (resources.length === 0 || statement.kind === 'trust' || resources.some(({ text }) => arnProblem(text))) return []
  const formats = new Map<string, boolean>()
  const named = (format: string) => {
    const known = formats.get(format) ?? resources.some(({ text }) => mayName(text, format))
    formats.set(format, known)
    return known
  }
  return actions.flatMap((action) => {
    const { covers } = action
    if (covers.length === 0 || !covers.every((name) => resourceTypesOf(name).length > 0)) return []
    if (covers.some((name) => resourceTypesOf(name).some(({ arn }) => named(arn)))) return []
    return finding(
      action,
      covers.flatMap((covered) => resourceTypesOf(covered).map(({ name }) => name)),
      statement,
    )
  })
}

const onBuckets = (names: readonly string[]) => names.includes('bucket') && !names.includes('object')
const onObjects = (names: readonly string[]) => names.includes('object') && !names.includes('bucket')

function finding(action: PlacedAction, names: readonly string[], { resources, effect }: LintedStatement): Finding {
  const [first] = resources
  const name = action.covers.length === 1 ? (action.covers[0] ?? action.text) : action.text
  const effectless = `so that it ${effect === 'Deny' ? 'forbids' : 'allows'} nothing.`
  const resourceList = quoted(resources)
  const isS3 = /^s3:/i.test(action.text)
  if (isS3 && onBuckets(names)) {
    const bucket = first?.text.replace(/^(arn:[^/]*)\/.*$/s, '$1') ?? ''
    return {
      code: 'RESOURCE_OF_ANOTHER_TYPE',
      path: action.path,
      message: `${name} is asked of the bucket, but the statement names objects only (${resourceList}), ${effectless}`,
      fix: `Add "${bucket}", without anything after the bucket's name, to Resource.`,
    }
  }
  if (isS3 && onObjects(names)) {
    return {
      code: 'RESOURCE_OF_ANOTHER_TYPE',
      path: action.path,
      message: `${name} is asked of objects, but the statement names buckets only (${resourceList}), ${effectless}`,
      fix: `Add "${first?.text ?? ''}/*" to Resource.`,
    }
  }
  const types = [...new Set(names)]
  return {
    code: 'RESOURCE_OF_ANOTHER_TYPE',
    path: action.path,
    message:
      `${name} is asked of ${types.join(' or ')} resources, and the statement names none (${resourceList}), ` +
      effectless,
    fix: `Name such a resource, in the form ${types.length === 1 ? 'of' : 'of one of'} ${types.join(', ')}.`,
  }
}

/** The first resource, and how many more there are. */
function quoted(resources: readonly PlacedText[]): string {
  const more = resources.length - 1
  return `"${resources[0]?.text ?? ''}"${more > 0 ? ` and ${more} more` : ''}`
}
